package health.consulta.portal.frame;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import org.junit.jupiter.api.Test;

class StaffLayoutTest extends ScreenTest {
  @Test
  void the_practice_reaches_the_page_that_keeps_an_account_safe() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("agenda");
    assertThat(_find(Anchor.class))
        .filteredOn(link -> link.getHref().equals("/securite"))
        .singleElement()
        .satisfies(
            link -> assertThat(link.getElement().getAttribute("aria-label")).isEqualTo("Sécurité"));
  }
}
