package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Says since when the agenda no longer follows; the first time counts until it does again.
final class OfflineBanner extends Div {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Span words = new Span();

  OfflineBanner(Runnable retry) {
    addClassName("s-banner");
    getElement().setAttribute("role", "alert");
    add(
        new Icon("offline"),
        words,
        new NativeButton(Words.of("action.retry"), clicked -> retry.run()));
    setVisible(false);
  }

  void since(Instant cut, ZoneId zone) {
    if (isVisible()) return;
    words.setText(Words.of("agenda.offline", CLOCK.format(cut.atZone(zone))));
    setVisible(true);
  }

  void back() {
    setVisible(false);
  }
}
