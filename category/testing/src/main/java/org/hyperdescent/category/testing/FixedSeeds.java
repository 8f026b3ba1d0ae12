package org.hyperdescent.category.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/// Gives every property its own fixed seed when the system property `hyperdescent.seed` holds a
/// number, and leaves jqwik's random seeds alone when it is absent or blank.
///
/// A property's seed depends on that number, its class and its name only, so it draws the same
/// samples whether it runs alone or among others. jqwik prints the seed of each failure. A seed
/// written in an annotation wins.
///
/// Registered for all properties through `META-INF/services`.
public final class FixedSeeds implements AroundPropertyHook {

  /// Called by the service loader.
  public FixedSeeds() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public int aroundPropertyProximity() {
    return -100; // far outside, before hooks that read the seed
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String base = System.getProperty("hyperdescent.seed", "").strip();
    PropertyAttributes attributes = context.attributes();
    if (!base.isEmpty() && attributes.seed().isEmpty()) {
      String name = context.containerClass().getName() + '#' + context.targetMethod().getName();
      attributes.setSeed(Long.toString(seed(Long.parseLong(base), name)));
    }
    return property.execute();
  }

  /// Spreads a base seed over names: equal arguments give equal seeds on every machine.
  private static long seed(long base, String name) {
    long mixed = base * 0x9E3779B97F4A7C15L + name.hashCode();
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
