package health.consulta.portal.mails;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.NotificationApi;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the mails say: the list of their kinds, and beside it the words of one.
@Route(value = "admin/mails", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class MailsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private final NotificationApi notifications;
  private final Trouble trouble = new Trouble(this::read);
  private final Kinds kinds;
  private final MailEditor editor;
  private final Div work = new Div();
  private final Map<MailLanguage, NativeButton> languages = new EnumMap<>(MailLanguage.class);
  private List<MailTemplate> all = List.of();
  private MailLanguage language = ofScreen();
  private @Nullable String open;

  MailsView(NotificationApi notifications) {
    this.notifications = notifications;
    var drafts = Drafts.mine();
    this.kinds = new Kinds(drafts, this::open);
    this.editor = new MailEditor(notifications, drafts, this::changed, this::close);
    addClassNames("s-view", "s-mail");
    work.add(kinds, editor);
    work.addClassName("s-mail-work");
    var hints =
        Hints.of(
            "↑ ↓", "agenda.keys.browse",
            "↵", "agenda.keys.open",
            "Ctrl S", "mails.keys.save");
    add(tools(), trouble, work, hints);
  }

  static MailLanguage ofScreen() {
    var english = UI.getCurrent().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return english ? MailLanguage.EN : MailLanguage.FR;
  }

  @Override
  public String getPageTitle() {
    return Words.of("nav.mails") + " · Consulta";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    read();
  }

  private Div tools() {
    var choice = new Div();
    choice.addClassName("s-segments");
    choice
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", Words.of("mails.language"));
    for (var each : MailLanguage.values()) {
      var button = new NativeButton(Words.of("mails.language." + each), _ -> speak(each));
      languages.put(each, button);
      choice.add(button);
    }
    var why = new Span(Words.of("mails.why"));
    why.addClassName("muted");
    var tools = new Div(choice, why);
    tools.addClassName("s-tools");
    return tools;
  }

  /// What was typed is in the session, and not in what is read.
  private void read() {
    try {
      all = notifications.templates().items();
      trouble.over();
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
    show();
  }

  private void show() {
    languages.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == language)));
    kinds.show(all, language, open);
    work.getElement().setAttribute("data-open", open != null);
  }

  private void speak(MailLanguage other) {
    language = other;
    if (open == null) show();
    else open(open);
  }

  private void open(String kind) {
    open = kind;
    all.stream()
        .filter(each -> each.kind().equals(kind) && each.language() == language)
        .findFirst()
        .ifPresent(template -> editor.show(template, kinds.name(kind)));
    show();
  }

  private void changed(MailTemplate now) {
    all =
        all.stream()
            .map(each ->
                each.kind().equals(now.kind()) && each.language() == now.language() ? now : each)
            .toList();
    show();
  }

  private void close() {
    open = null;
    editor.clear();
    show();
  }
}
