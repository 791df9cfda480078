package health.consulta.portal.mails;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier.FocusEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailWords;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.frame.Trouble;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailsViewTest extends ScreenTest {
  private static final String CONFIRMED = "/api/notifications/templates/BOOKING_CONFIRMED/FR";

  @Test
  void a_visitor_sees_no_mails() {
    UI.getCurrent().navigate("admin/mails");
    _assertNone(MailsView.class);
  }

  @Test
  void a_secretary_gets_the_not_found_page() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("admin/mails");
    _assertOne(NotYoursView.class);
  }

  @Test
  void an_administrator_finds_the_kinds_by_what_they_are_about() {
    show();
    assertThat(_find(Kinds.class).getFirst().getChildren().filter(H2.class::isInstance))
        .extracting(title -> ((H2) title).getText())
        .containsExactly("Rendez-vous", "Sécurité");
    assertThat(row("Rendez-vous confirmé")).isEqualTo("Mots de la plateforme");
    _assertNone(WordsForm.class);
  }

  @Test
  void words_are_typed_looked_at_and_saved() {
    open();
    _setValue(text(), "Le {date}.");
    assertThat(GATEWAY.asked()).contains("POST " + CONFIRMED + "/preview");
    assertThat(row("Rendez-vous confirmé")).isEqualTo("Pas encore enregistré");
    press("Enregistrer");
    var asked =
        GATEWAY.calls.stream().filter(call -> call.line().equals("PUT " + CONFIRMED)).toList();
    assertThat(asked).hasSize(1);
    var change = asked.getFirst().body(ChangeMailTemplate.class);
    assertThat(change.version()).isZero();
    assertThat(change.words().text()).isEqualTo("Le {date}.");
    assertThat(row("Rendez-vous confirmé"))
        .startsWith("Modifié le 23/11/2026")
        .endsWith("par admin@demo.test");
    assertThat(button("Enregistrer").isEnabled()).isFalse();
  }

  @Test
  void the_preview_is_a_frame_that_runs_nothing_or_text() {
    open();
    var frame = _get(IFrame.class);
    assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
    assertThat(frame.getSrcdoc()).hasValue("<p>Rendez-vous confirmé</p>");
    press("Texte seul");
    assertThat(_get(Pre.class).getText()).isEqualTo("Un.\nDeux.");
    _assertNone(IFrame.class);
  }

  @Test
  void what_cannot_be_sent_is_said_beside_its_field_and_stays_typed() {
    open();
    GATEWAY.refuse(
        "POST " + CONFIRMED + "/preview",
        422,
        "MAIL_WORDS_WRONG",
        "text[3] PLACEHOLDER_UNKNOWN {jour}");
    _setValue(text(), "Le {jour}.");
    assertThat(text().isInvalid()).isTrue();
    assertThat(text().getErrorMessage())
        .isEqualTo("{jour} (caractère 4) n’existe pas pour cet e-mail.");
    assertThat(subject().isInvalid()).isFalse();
    _assertOne(Paragraph.class, spec -> spec.withText("L’aperçu montre ce qui était écrit avant."));
    GATEWAY.refuse(
        "PUT " + CONFIRMED, 422, "MAIL_WORDS_WRONG", "text[3] PLACEHOLDER_UNKNOWN {jour}");
    press("Enregistrer");
    assertThat(text().isInvalid()).isTrue();
    assertThat(text().getValue()).isEqualTo("Le {jour}.");
    GATEWAY.heal();
    _setValue(text(), "Le {date}.");
    assertThat(text().isInvalid()).isFalse();
  }

  @Test
  void what_somebody_else_saved_meanwhile_is_replaced_knowingly() {
    open();
    _setValue(subject(), "Le mien");
    practice.mails.overtake("BOOKING_CONFIRMED/FR", "Le sien");
    GATEWAY.refuse("PUT " + CONFIRMED, 409, "STALE");
    press("Enregistrer");
    assertThat(subject().getValue()).isEqualTo("Le mien");
    assertThat(_find(Span.class, spec -> spec.withClasses("s-banner")))
        .singleElement()
        .satisfies(said -> assertThat(said.getText()).contains("paul@demo.test"));
    GATEWAY.heal();
    press("Enregistrer");
    assertThat(GATEWAY.calls.getFirst().body(ChangeMailTemplate.class).version()).isOne();
    assertThat(practice.mails.template("BOOKING_CONFIRMED/FR").words().subject())
        .isEqualTo("Le mien");
    assertThat(_find(Span.class, spec -> spec.withClasses("s-banner"))).isEmpty();
  }

  @Test
  void or_theirs_are_kept() {
    open();
    _setValue(subject(), "Le mien");
    practice.mails.overtake("BOOKING_CONFIRMED/FR", "Le sien");
    GATEWAY.refuse("PUT " + CONFIRMED, 409, "STALE");
    press("Enregistrer");
    press("Annuler la modification");
    assertThat(subject().getValue()).isEqualTo("Le sien");
    assertThat(row("Rendez-vous confirmé")).endsWith("par paul@demo.test");
  }

  @Test
  void what_is_typed_outlasts_an_outage_another_mail_and_a_new_page() {
    open();
    GATEWAY.goDown();
    _setValue(subject(), "Le mien");
    press("Enregistrer");
    assertThat(subject().getValue()).isEqualTo("Le mien");
    UI.getCurrent().navigate("admin/users");
    UI.getCurrent().navigate("admin/mails");
    _assertOne(Trouble.class);
    GATEWAY.heal();
    press("Réessayer");
    press("Nouvel appareil");
    assertThat(subject().getValue()).isEqualTo("Objet : Nouvel appareil");
    press("Rendez-vous confirmé");
    assertThat(subject().getValue()).isEqualTo("Le mien");
  }

  @Test
  void the_platforms_words_come_back_and_go_again() {
    practice.mails.overtake("BOOKING_CONFIRMED/FR", "Le sien");
    open();
    press("Mots de la plateforme");
    assertThat(subject().getValue()).isEqualTo("Objet : Rendez-vous confirmé");
    _click(_get(Button.class, spec -> spec.withText("Rétablir")));
    assertThat(subject().getValue()).isEqualTo("Le sien");
    press("Mots de la plateforme");
    press("Enregistrer");
    var saved = practice.mails.template("BOOKING_CONFIRMED/FR");
    assertThat(saved.words()).isEqualTo(saved.platform());
    assertThat(row("Rendez-vous confirmé")).startsWith("Mots de la plateforme, repris le");
    assertThat(_find(NativeButton.class, spec -> spec.withText("Mots de la plateforme"))).isEmpty();
  }

  @Test
  void an_older_version_is_taken_up() {
    open();
    _setValue(subject(), "Un");
    press("Enregistrer");
    _setValue(subject(), "Deux");
    press("Enregistrer");
    press("Historique");
    var takes = _find(Button.class, spec -> spec.withText("Reprendre"));
    assertThat(takes).hasSize(3);
    _click(takes.get(1));
    _assertNone(VersionsDialog.class);
    assertThat(subject().getValue()).isEqualTo("Un");
    assertThat(button("Enregistrer").isEnabled()).isTrue();
  }

  @Test
  void a_blank_goes_where_somebody_writes_and_only_where_it_may() {
    open();
    assertThat(button("Praticien").isEnabled()).isTrue();
    focus(subject());
    assertThat(button("Praticien").isEnabled()).isFalse();
    ComponentUtil.fireEvent(button("Date"), new ClickEvent<>(button("Date")));
    var screen = UI.getCurrent().getInternals();
    screen.getStateTree().runExecutionsBeforeClientResponse();
    assertThat(screen.dumpPendingJavaScriptInvocations())
        .extracting(PendingJavaScriptInvocation::getInvocation)
        .anySatisfy(script -> {
          assertThat(script.getExpression()).contains("setRangeText");
          assertThat(script.getParameters()).contains("{date}");
        });
  }

  @Test
  void the_other_language_has_words_of_its_own() {
    open();
    press("Anglais");
    assertThat(subject().getValue()).isEqualTo("Objet : Confirmed");
    assertThat(_find(H2.class)).extracting(H2::getText).contains("Rendez-vous confirmé");
    _setValue(subject(), "Mine");
    press("Enregistrer");
    assertThat(practice.mails.template("BOOKING_CONFIRMED/FR").version()).isZero();
    assertThat(practice.mails.template("BOOKING_CONFIRMED/EN").words().subject()).isEqualTo("Mine");
  }

  @Test
  void a_trial_takes_what_is_typed() {
    open();
    _setValue(subject(), "Le mien");
    press("M’envoyer un essai");
    assertThat(GATEWAY.calls.getLast().line()).isEqualTo("POST " + CONFIRMED + "/trial");
    assertThat(GATEWAY.calls.getLast().body(MailWords.class).subject()).isEqualTo("Le mien");
    assertThat(practice.mails.template("BOOKING_CONFIRMED/FR").version()).isZero();
    GATEWAY.refuse("POST " + CONFIRMED + "/trial", 429, "TOO_MANY_TRIALS");
    press("M’envoyer un essai");
    assertThat(subject().getValue()).isEqualTo("Le mien");
  }

  @Test
  void the_screen_speaks_english_too() {
    signIn(Practice.ADMIN);
    UI.getCurrent().setLocale(Locale.UK);
    UI.getCurrent().navigate("admin/mails");
    press("Confirmed");
    assertThat(subject().getValue()).isEqualTo("Objet : Confirmed");
    _assertOne(NativeButton.class, spec -> spec.withText("Send me a trial"));
  }

  private void show() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("admin/mails");
    _assertOne(MailsView.class);
  }

  private void open() {
    show();
    press("Rendez-vous confirmé");
    GATEWAY.calls.clear();
  }

  /// What stands beside a kind's name in the list.
  private static String row(String name) {
    return parts(rowButton(name)).getLast().getText();
  }

  private static NativeButton rowButton(String name) {
    return _find(NativeButton.class).stream()
        .filter(each -> parts(each).stream().anyMatch(part -> part.getText().equals(name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private static List<Span> parts(NativeButton row) {
    return row.getChildren().filter(Span.class::isInstance).map(Span.class::cast).toList();
  }

  private static void press(String words) {
    _click(button(words));
  }

  private static NativeButton button(String words) {
    return _find(NativeButton.class).stream()
        .filter(each -> each.getText().equals(words))
        .findFirst()
        .orElseGet(() -> rowButton(words));
  }

  private static void focus(TextField field) {
    ComponentUtil.fireEvent(field, new FocusEvent<>(field, true));
  }

  private static TextField subject() {
    return _find(TextField.class).getFirst();
  }

  private static TextArea text() {
    return _get(TextArea.class);
  }
}
