package health.consulta.portal.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.portal.gateway.GatewayProblem;

/// What could not be read, over what is shown, and the way to try again.
public final class Trouble extends Div {
  private final Span words = new Span();

  public Trouble(Runnable again) {
    addClassName("s-banner");
    getElement().setAttribute("role", "alert");
    add(
        new Icon("offline"),
        words,
        new NativeButton(Words.of("action.retry"), clicked -> again.run()));
    setVisible(false);
  }

  public void show(GatewayProblem problem) {
    words.setText(Words.of(problem));
    setVisible(true);
  }

  public void over() {
    setVisible(false);
  }
}
