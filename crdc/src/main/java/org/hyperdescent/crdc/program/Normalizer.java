package org.hyperdescent.crdc.program;

import java.util.IdentityHashMap;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.SmoothMap;

/// The meaning of terms: a smooth map becomes the program it denotes.
///
/// A term is evaluated on symbolic inputs in a builder that shares equal nodes, and the evaluation
/// of each composite term on the same values is remembered. Whatever a composition mentions several
/// times (a lens mentions the forward pass of its first stage twice, a learner three times)
/// therefore exists once in the program, and compiling takes time linear in the size of the term as
/// a graph, whatever the bracketing. Chains and nested composites of any depth are walked without
/// recursion.
public final class Normalizer {

  private final ImmutableList<RewriteRule> rules;
  private final IdentityHashMap<SmoothMap, Program> programs = new IdentityHashMap<>();
  private final IdentityHashMap<SmoothMap, Program> reverses = new IdentityHashMap<>();

  private Normalizer(ImmutableList<RewriteRule> rules) {
    this.rules = rules;
  }

  /// The program a map denotes.
  public static Program normalize(SmoothMap map) {
    return normalize(map, RewriteRules.all());
  }

  /// The program a map denotes, simplified by the given rules only.
  public static Program normalize(SmoothMap map, ImmutableList<RewriteRule> rules) {
    return new Normalizer(rules).program(map);
  }

  /// The program of a term, on inputs that are separate variables.
  Program program(SmoothMap map) {
    Program known = programs.get(map);
    if (known == null) {
      ProgramBuilder builder = new ProgramBuilder(rules);
      known = builder.build(new Evaluation(this, builder).run(map, builder.inputs(map.source())));
      programs.put(map, known);
    }
    return known;
  }

  /// The program of the reverse derivative of a term.
  Program reverse(SmoothMap map) {
    Program known = reverses.get(map);
    if (known == null) {
      known = OperationRules.reverse(program(map), rules);
      reverses.put(map, known);
    }
    return known;
  }
}
