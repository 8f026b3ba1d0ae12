package org.hyperdescent.crdc.smooth.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.laws.CartesianLaws;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LeftAdditiveLaws;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.SymmetricMonoidalLaws;
import org.hyperdescent.crdc.laws.CurvatureLaws;
import org.hyperdescent.crdc.laws.DifferentialLaws;
import org.hyperdescent.crdc.laws.GradientDomainInstance;
import org.hyperdescent.crdc.laws.GradientDomainLaws;
import org.hyperdescent.crdc.laws.LinearMapLaws;
import org.hyperdescent.crdc.laws.ReverseDerivativeLaws;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;

/// The claims about the smooth category, for the law table.
///
/// With subgradients the laws of first order are claimed: taking a convention at a kink keeps every
/// rule that defines the reverse derivative, but not that a derivative is its own derivative in the
/// change.
public final class SmoothLawSuite {

  private SmoothLawSuite() {}

  /// All claims.
  public static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    SmoothInstance smooth = SmoothInstance.smooth();
    hold(claims, CategoryLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, MonoidalLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, SymmetricMonoidalLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, CartesianLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, LeftAdditiveLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, ReverseDerivativeLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, LinearMapLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    hold(claims, DifferentialLaws.<Space, SmoothMap>all(), "smooth maps", smooth);
    var domain = new GradientDomainInstance<>(Smooth.domain(), smooth);
    hold(claims, GradientDomainLaws.<Space, SmoothMap>gradient(), "smooth maps, values R", domain);
    hold(claims, CurvatureLaws.<Space, SmoothMap>all(), "smooth maps, values R", domain);
    claims.add(claim(GradientDomainLaws.negation(), "smooth maps, values R", domain));
    // The order is compared exactly, so equality has no tolerance here.
    SmoothInstance exact = new SmoothInstance(false, 2, SmoothEquality.sampled(1, 0));
    claims.add(
        claim(
            GradientDomainLaws.order(),
            "smooth maps, values R, exactly",
            new GradientDomainInstance<>(Smooth.domain(), exact)));
    hold(
        claims,
        ReverseDerivativeLaws.<Space, SmoothMap>axioms(),
        "smooth maps with relu and abs",
        SmoothInstance.withSubgradients());
    claims.add(
        claim(
            ReverseDerivativeLaws.forward(),
            "smooth maps with relu and abs",
            SmoothInstance.withSubgradients()));
    claims.add(
        LawClaim.fails(LeftAdditiveLaws.<Space, SmoothMap>additivity(), "smooth maps", smooth));
    return claims.toImmutable();
  }

  private static <S> void hold(
      MutableList<LawClaim<?>> claims,
      Iterable<? extends Law<? super S>> laws,
      String name,
      S instance) {
    laws.forEach(law -> claims.add(claim(law, name, instance)));
  }

  private static <T> LawClaim<T> claim(Law<T> law, String name, T instance) {
    return LawClaim.holds(law, name, instance);
  }
}
