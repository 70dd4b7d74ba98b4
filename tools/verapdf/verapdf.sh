#!/bin/sh
# Validates PDF files, all in one Java virtual machine: verapdf.sh ua1+2a FILE… [ua1+3a FILE…]
# Needs a JDK and, the first time, Maven. What it prints and how it exits: Verify.java.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/.cache/cli-1.30.2.jar

if [ ! -f "$jar" ]; then
  # Into a folder of its own first: an interrupted download must not pass for a whole one.
  part=$(mktemp -d)
  trap 'rm -rf "$part"' EXIT
  mvn --quiet --batch-mode --no-transfer-progress --file "$here/pom.xml" \
    dependency:copy-dependencies -DoutputDirectory="$part" >&2 || exit 2
  mkdir -p "$here/.cache"
  mv "$part/cli-1.30.2.jar" "$jar"
fi

exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -cp "$jar" "$here/Verify.java" "$@"
