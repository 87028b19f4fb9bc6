COMPILED main 33 ms, test 15 ms
