package org.hyperdescent.crdc.program;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// Random programs and their derivatives are read back as they were printed.
@PropertyDefaults(tries = 300)
class ProgramTextProperties implements ChoicesProvider {

  private static final SmoothInstance MAPS = SmoothInstance.withSubgradients();

  @Property
  @Label("parse(text(p)) = p")
  void isReadBack(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    SmoothMap map = MAPS.arrow(MAPS.object(sample), MAPS.object(sample), sample);
    ProgramTextTest.assertReadBack(Normalizer.normalize(map));
    ProgramTextTest.assertReadBack(Normalizer.normalize(map.reverse().batch(2)));
    ProgramTextTest.assertReadBack(Normalizer.normalize(map.forward(), Lists.immutable.empty()));
  }
}
