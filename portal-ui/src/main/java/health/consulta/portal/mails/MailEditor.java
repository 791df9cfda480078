package health.consulta.portal.mails;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailWords;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.NotificationApi;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The words of one mail, what can be done with them, and the mail that they make.
final class MailEditor extends Section {
  private static final String STALE = "STALE";

  private final NotificationApi notifications;
  private final Drafts drafts;
  private final Consumer<MailTemplate> changed;
  private final Paragraph choose = new Paragraph(Words.of("mails.choose"));
  private final Div work = new Div();
  private final H2 title = new H2();
  private final Span state = new Span();
  private final Span conflict = new Span();
  private final WordsForm form = new WordsForm(this::typed);
  private final PreviewPane preview = new PreviewPane();
  private final NativeButton save = act("action.save", this::save);
  private final NativeButton undo = act("action.undo", this::undo);
  private final NativeButton platform = act("mails.platform", this::platform);
  private @Nullable Edited edited;

  /// @param changed what is saved or typed of it is not what it was
  /// @param closed on a narrow screen, back to the list
  MailEditor(
      NotificationApi notifications,
      Drafts drafts,
      Consumer<MailTemplate> changed,
      Runnable closed) {
    this.notifications = notifications;
    this.drafts = drafts;
    this.changed = changed;
    addClassName("s-letters");
    choose.addClassName("s-empty");
    conflict.addClassName("s-banner");
    conflict.getElement().setAttribute("role", "alert");
    var words = new Div(top(closed), conflict, form, acts());
    words.addClassName("s-mail-words");
    work.add(words, preview);
    work.addClassName("s-mail-editor");
    work.setVisible(false);
    add(choose, work);
    Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
        .listenOn(this)
        .resetFocusOnActiveElement();
  }

  private Div top(Runnable closed) {
    title.getElement().setAttribute("tabindex", "-1");
    state.addClassName("muted");
    var close = new NativeButton("", clicked -> closed.run());
    close.add(new Icon("left"));
    close.addClassNames("quiet", "s-narrow");
    Words.name(close, Words.of("inbox.back"));
    var top = new Div(close, title, state);
    top.addClassName("s-letters-top");
    return top;
  }

  private Div acts() {
    save.addClassName("main");
    undo.addComponentAsFirst(new Icon("undo"));
    var versions = act("mails.versions", this::versions);
    versions.addComponentAsFirst(new Icon("clock"));
    var trial = act("mails.trial", this::trial);
    trial.addComponentAsFirst(new Icon("mail"));
    var acts = new Div(save, undo, platform, versions, trial);
    acts.addClassName("s-more");
    return acts;
  }

  private static NativeButton act(String key, Runnable act) {
    return new NativeButton(Words.of(key), clicked -> act.run());
  }

  void show(MailTemplate template, String name) {
    edited = new Edited(notifications, drafts, template);
    choose.setVisible(false);
    work.setVisible(true);
    conflict.setVisible(false);
    fill();
    if (name.equals(title.getText())) return; // the same in the other language
    title.setText(name);
    title.getElement().callJsFunction("focus");
  }

  void clear() {
    edited = null;
    title.setText("");
    choose.setVisible(true);
    work.setVisible(false);
  }

  private Edited edited() {
    return Objects.requireNonNull(edited, "no mail is shown");
  }

  private void fill() {
    form.show(edited().template(), edited().words());
    look();
  }

  private void typed(MailWords words) {
    edited().type(words);
    look();
  }

  /// What can be done about it, and how it would arrive.
  private void look() {
    var template = edited().template();
    save.setEnabled(edited().isTyped());
    undo.setVisible(edited().isTyped());
    platform.setVisible(!edited().words().equals(template.platform()));
    state.setText(Kinds.changed(template));
    changed.accept(template);
    try {
      preview.show(edited().preview());
      form.right();
    } catch (GatewayProblem problem) {
      form.wrong(problem);
      preview.behind();
    }
  }

  private void save() {
    if (edited == null) return;
    edited.type(form.value());
    if (!edited.isTyped()) return;
    try {
      edited.save();
      conflict.setVisible(false);
      fill();
      Words.toast(Words.of("mails.saved"));
    } catch (GatewayProblem problem) {
      if (problem.code().equals(STALE)) overtaken();
      else refused(problem);
    }
  }

  /// Nothing is lost: whoever saves once more knows by then what they replace.
  private void overtaken() {
    try {
      edited().readAgain();
      conflict.setText(Words.of("mails.conflict", Kinds.changed(edited().template())));
      conflict.setVisible(true);
      look();
    } catch (GatewayProblem problem) {
      refused(problem);
    }
  }

  /// What was typed stays, whatever it is refused for.
  private void refused(GatewayProblem problem) {
    if (!form.wrong(problem)) Words.toast(Words.of(problem));
  }

  private void undo() {
    take(edited().template().words(), "mails.undone");
  }

  private void platform() {
    take(edited().template().platform(), "mails.platform.taken");
  }

  /// Other words in the place of what was typed, which comes back where that was a mistake.
  private void take(MailWords words, String said) {
    var of = edited();
    var typed = of.words();
    type(of, words);
    Words.toast(Words.of(said), Words.of("mails.again"), () -> type(of, typed));
  }

  private void type(Edited of, MailWords words) {
    of.type(words);
    conflict.setVisible(false);
    if (of == edited) fill();
    else changed.accept(of.template());
  }

  private void versions() {
    try {
      new VersionsDialog(
              notifications, edited().template(), words -> take(words, "mails.versions.taken"))
          .open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  private void trial() {
    try {
      edited().send();
      Words.toast(Words.of("mails.trial.sent"));
    } catch (GatewayProblem problem) {
      refused(problem);
    }
  }
}
