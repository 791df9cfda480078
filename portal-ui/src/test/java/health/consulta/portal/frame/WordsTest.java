package health.consulta.portal.frame;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordsTest extends ScreenTest {
  @BeforeEach
  void somebody_at_a_screen() {
    signIn(Practice.SOPHIE);
  }

  @Test
  void of_what_is_only_said_the_last_is_shown() {
    Words.toast("Un");
    Words.toast("Deux");
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void what_can_be_taken_back_stays_though_something_else_is_said() {
    var back = new AtomicInteger();
    Words.toast("Retiré", "Annuler", back::incrementAndGet);
    Words.toast("Un");
    assertThat(shown()).isEqualTo(2);
    _click(_get(Button.class, spec -> spec.withText("Annuler")));
    assertThat(back).hasValue(1);
    assertThat(shown()).isEqualTo(1);
  }

  private static long shown() {
    return _find(Notification.class).stream().filter(Notification::isOpened).count();
  }
}
