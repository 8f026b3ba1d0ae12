package org.hyperdescent.lenses;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.diagram.Strands;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;

/// Maps of residues as boxes, and those that only move wires as wires; every wire has the type `Z`.
///
/// @param maps the category
/// @param names what a box is called
/// @param rewirings which maps only move wires, and how
record ResidueNotation(
    ModularMaps maps, Function<ModularMap, String> names, Map<ModularMap, FiniteFunction> rewirings)
    implements Notation<Integer, ModularMap> {

  @Override
  public Boundary wires(Integer object) {
    return boxes().wires(object);
  }

  @Override
  public String name(ModularMap arrow) {
    return names.apply(arrow);
  }

  @Override
  public Strands draw(Sketch sketch, ModularMap arrow, Strands inputs) {
    return boxes().draw(sketch, arrow, inputs);
  }

  @Override
  public Optional<FiniteFunction> rewiring(ModularMap arrow) {
    return Optional.ofNullable(rewirings.get(arrow));
  }

  private Notation<Integer, ModularMap> boxes() {
    return Notation.boxes(maps, _ -> "Z", names);
  }
}
