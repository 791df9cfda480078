package health.consulta.portal.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.Locale;

/// What the practice's screens say.
public final class Words {
  private static final String MISSING = "!";
  private static final int TOAST = 5_000;
  private static final int LONG_TOAST = 8_000;

  private Words() {}

  public static String of(String key, Object... values) {
    return UI.getCurrent().getTranslation(key, values);
  }

  /// A code that has no words yet shows itself in plain letters.
  public static String ofCode(String group, String code) {
    var words = of(group + "." + code);
    return words.startsWith(MISSING) ? readable(code) : words;
  }

  public static String of(GatewayProblem problem) {
    var words = of("problem." + problem.code());
    return words.startsWith(MISSING) ? of("problem.UNKNOWN") : words;
  }

  /// The one before it goes.
  public static void toast(String words) {
    show(new Notification(words, TOAST), "toast");
  }

  /// With one thing that can be done about it, for as long as it is shown; what is only said does
  /// not take it away.
  public static void toast(String words, String action, Runnable act) {
    var toast = new Notification();
    var button =
        new Button(
            action,
            clicked -> {
              toast.close();
              act.run();
            });
    var line = new Div(new Span(words), button);
    line.addClassName("s-toast");
    toast.add(line);
    toast.setDuration(LONG_TOAST);
    show(toast, "toast-with-action");
  }

  private static void show(Notification toast, String place) {
    var ui = UI.getCurrent();
    if (ComponentUtil.getData(ui, place) instanceof Notification before) before.close();
    ComponentUtil.setData(ui, place, toast);
    toast.setPosition(Notification.Position.BOTTOM_CENTER);
    toast.addThemeName("contrast");
    toast.open();
  }

  /// A name for assistive technology and for the pointer, on what shows only an icon.
  public static void name(Component component, String words) {
    component.getElement().setAttribute("aria-label", words).setAttribute("title", words);
  }

  private static String readable(String code) {
    var plain = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
