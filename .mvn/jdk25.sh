# Sourced by the launcher and by .ci/run.

# Prints the home of a JDK 25: JAVA_HOME, then the java on the PATH, then the usual places.
find_jdk25() {
  local home version java
  java=$(command -v java || true)
  if [[ -n $java ]]; then
    java=$(readlink -f "$java" 2>/dev/null || true)
    java=${java%/bin/java}
  fi
  for home in "${JAVA_HOME:-}" "${JAVA_25_HOME:-}" "${JDK25_HOME:-}" "$java" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jabba/jdk/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ -n $home && -x $home/bin/javac && -r $home/release ]] || continue
    while IFS= read -r version; do
      if [[ $version =~ ^JAVA_VERSION=\"?25([^0-9]|$) ]]; then
        printf '%s\n' "$home"
        return 0
      fi
    done <"$home/release"
  done
  return 1
}
