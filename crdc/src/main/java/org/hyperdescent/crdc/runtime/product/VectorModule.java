package org.hyperdescent.crdc.runtime.product;

/// The incubating module of the Vector API, which is there if the virtual machine was started with
/// it.
public final class VectorModule {

  /// The flag that starts the virtual machine with it.
  public static final String FLAG = "--add-modules jdk.incubator.vector";

  private VectorModule() {}

  /// Whether it is there.
  public static boolean isPresent() {
    // Not by ModuleLayer#findModule, which looks for a module that is not there with a stream of
    // layers: its first use takes some milliseconds.
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getName().equals("jdk.incubator.vector")) {
        return true;
      }
    }
    return false;
  }
}
