package org.hyperdescent.examples.gallery;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.impl.factory.Maps;
import org.hyperdescent.category.wiring.WiringDiagram;

/// Wiring diagrams of the gallery.
final class Wirings {

  private static final int REGIONS = 6;
  private static final int TASKS = 5;

  private Wirings() {}

  /// Regions that share weights, each of which is a diagram of its own.
  static WiringDiagram<String> regions() {
    return parse(
        "(w) { %s }"
            .formatted(
                IntStream.rangeClosed(1, REGIONS)
                    .mapToObj("region%d(w)"::formatted)
                    .collect(Collectors.joining("; "))));
  }

  /// What is in the regions: tasks that share the weights of the region.
  static ImmutableMap<String, WiringDiagram<String>> insides() {
    MutableMap<String, WiringDiagram<String>> insides = Maps.mutable.empty();
    for (int region = 1; region <= REGIONS; region++) {
      int number = region;
      insides.put(
          "region" + region,
          parse(
              "(w) { %s }"
                  .formatted(
                      IntStream.rangeClosed(1, TASKS)
                          .mapToObj(task -> "task%d%d(w, v%d)".formatted(number, task, task))
                          .collect(Collectors.joining("; ")))));
    }
    return insides.toImmutable();
  }

  private static WiringDiagram<String> parse(String text) {
    return WiringDiagram.parse(text, _ -> "R^8");
  }
}
