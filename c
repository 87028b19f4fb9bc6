COMPILED main 62 ms, test 44 ms
