# For scripts beside it: sets `java` to that of a JDK 25, found by JAVA_HOME, on the path or in the
# usual folder, and `run_test_class CLASS WORDS...`, which builds what is due and runs a class of the
# test tree in the folder $home.

java=
for each in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*25*/bin/java; do
  case $("$each" -version 2>&1) in
    *'version "25'*)
      java=$each
      break
      ;;
  esac
done
if [ -z "$java" ]; then
  echo "${0##*/} needs a JDK 25: let JAVA_HOME point to one." >&2
  exit 1
fi

run_test_class() {
  (
    cd "$home"
    ./mvnw -q -B -Pquick test-compile dependency:build-classpath \
      -Dmdep.outputFile=target/quick/classpath -Dmdep.includeScope=test
    exec "$java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dsab.home=$home" \
      -cp "target/quick/test-classes:target/quick/classes:$(cat target/quick/classpath)" "$@"
  )
}
