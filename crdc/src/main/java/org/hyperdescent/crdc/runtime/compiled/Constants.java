package org.hyperdescent.crdc.runtime.compiled;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.Executable;

/// What a program computes without looking at its inputs: done once, by the reference runtime in
/// double precision, then rounded.
final class Constants {

  private Constants() {}

  /// The arrays of the constants of a plan.
  static Map<Integer, Object> of(Plan plan, Precision precision) {
    if (plan.constants().isEmpty()) {
      return Map.of();
    }
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    Map<Integer, Value> values = new HashMap<>();
    for (Node node : plan.program().nodes()) {
      if (node.operands().allSatisfy(operand -> values.containsKey(operand.id()))) {
        values.put(
            node.result().id(),
            builder.apply(
                node.operation(), node.operands().collect(operand -> values.get(operand.id()))));
      }
    }
    MutableList<Value> outputs = Lists.mutable.empty();
    for (int id : plan.constants().toArray()) {
      outputs.add(values.get(id));
    }
    double[][] numbers = Executable.of(builder.build(outputs.toImmutable())).apply();
    Map<Integer, Object> arrays = new HashMap<>();
    for (int k = 0; k < numbers.length; k++) {
      arrays.put(
          plan.constants().get(k),
          precision == Precision.FLOAT64 ? numbers[k] : precision.array(numbers[k]));
    }
    return arrays;
  }
}
