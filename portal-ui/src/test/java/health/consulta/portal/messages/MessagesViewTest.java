package health.consulta.portal.messages;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.booking.WriteMessage;
import health.consulta.portal.FakeGateway.Call;
import health.consulta.portal.MessageDesk;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.live.OpenScreens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessagesViewTest extends ScreenTest {
  private static final String ANSWERS =
      "POST /api/conversations/" + MessageDesk.ROCHE_AND_CLAIRE + "/messages";

  @Autowired private OpenScreens screens;

  @Test
  void a_visitor_sees_nothing() {
    UI.getCurrent().navigate("messagerie");
    _assertNone(MessagesView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("messagerie");
    _assertOne(NotYoursView.class);
  }

  @Test
  void what_nobody_has_read_comes_first_and_what_waits_for_an_answer_says_so() {
    show(Practice.SOPHIE);
    assertThat(rows().getFirst())
        .contains("Amandine Roche", "Dr Claire Martin", "2 messages non lus");
    assertThat(rows().get(1)).contains("Léa Petit", "répondu");
    assertThat(rows().get(2)).contains("Compte fermé", "Dr Hélène Vasseur", "à répondre");
    assertThat(asked("/messages")).isEmpty();
    assertThat(asked("/read")).isEmpty();
  }

  @Test
  void a_conversation_is_plain_text_with_its_visits_and_is_read_once_it_is_open() {
    show(Practice.SOPHIE);
    open("Amandine Roche");
    assertThat(_get(H2.class).getText()).isEqualTo("Amandine Roche");
    assertThat(written().getFirst()).contains("Bonjour docteur,\nfaut-il venir à jeun ?");
    assertThat(written().getLast()).contains("<b>Merci</b> d’avance.");
    var visit = _get(Anchor.class, spec -> spec.withText("26 nov. 2026 10:00 · Amandine Roche"));
    assertThat(visit.getHref()).isEqualTo("agenda?visite=" + Practice.id(21));
    assertThat(rows().stream().filter(row -> row.contains("Amandine Roche")))
        .singleElement()
        .asString()
        .contains("à répondre");
    assertThat(asked("/read")).hasSize(1);
    open("Léa Petit");
    assertThat(written().getLast()).contains("Dr Claire Martin", "par Sophie Durand");
    assertThat(_get(ConversationPanel.class).getElement().getTextRecursively())
        .contains("Aucun rendez-vous à venir.");
    assertThat(asked("/read")).hasSize(1);
  }

  @Test
  void an_answer_goes_in_the_practitioners_name() {
    show(Practice.SOPHIE);
    open("Amandine Roche");
    assertThat(text().getLabel()).isEqualTo("Votre réponse, au nom de Dr Claire Martin");
    answer("  Oui, à jeun.  ");
    var call = asked("/messages", "POST").getFirst();
    assertThat(call.body(WriteMessage.class).text()).isEqualTo("Oui, à jeun.");
    assertThat(call.key()).isNotBlank();
    assertThat(text().getValue()).isEmpty();
    assertThat(written().getLast()).contains("Oui, à jeun.");
    assertThat(rows().stream().filter(row -> row.contains("Amandine Roche")))
        .singleElement()
        .asString()
        .contains("répondu");
  }

  @Test
  void what_cannot_be_sent_stays_and_sent_again_it_is_the_same_attempt() {
    show(Practice.CLAIRE);
    open("Amandine Roche");
    GATEWAY.refuse(ANSWERS, 503, "UNREACHABLE");
    answer("Oui.");
    assertThat(text().isInvalid()).isTrue();
    assertThat(text().getErrorMessage()).contains("ne répond pas");
    assertThat(text().getValue()).isEqualTo("Oui.");
    var first = asked("/messages", "POST").getFirst().key();
    GATEWAY.heal();
    _click(_get(NativeButton.class, spec -> spec.withText("Envoyer")));
    assertThat(asked("/messages", "POST").getFirst().key()).isEqualTo(first);
    answer("Oui.");
    assertThat(asked("/messages", "POST").getLast().key()).isNotEqualTo(first);
  }

  @Test
  void nothing_is_sent_that_says_nothing() {
    show(Practice.CLAIRE);
    open("Amandine Roche");
    answer("  \n ");
    assertThat(text().getErrorMessage()).isEqualTo("Écrivez d’abord une réponse.");
    assertThat(asked("/messages", "POST")).isEmpty();
  }

  @Test
  void what_is_typed_stays_with_its_conversation() {
    show(Practice.CLAIRE);
    open("Amandine Roche");
    _setValue(text(), "Presque fini");
    open("Léa Petit");
    assertThat(text().getValue()).isEmpty();
    open("Amandine Roche");
    assertThat(text().getValue()).isEqualTo("Presque fini");
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_assistant_chooses_whose_messages() {
    show(Practice.SOPHIE);
    _setValue(_get(Select.class), practice.practitioners.get(Practice.HELENE));
    assertThat(rows()).singleElement().asString().contains("Compte fermé");
    assertThat(asked("/inbox").getLast().query())
        .containsEntry("practitionerId", Practice.HELENE.toString());
    _setValue(_get(Select.class), null);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void a_new_message_is_there_without_reloading_and_stays_unread_until_somebody_answers() {
    show(Practice.CLAIRE);
    open("Amandine Roche");
    _setValue(text(), "Presque fini");
    screens.show(practice.messages.says(MessageDesk.ROCHE_AND_CLAIRE, "Et l’après-midi ?"));
    settled(() -> written().getLast().contains("Et l’après-midi ?"));
    assertThat(rows().getFirst()).contains("Amandine Roche", "un message non lu");
    assertThat(text().getValue()).isEqualTo("Presque fini");
    assertThat(asked("/read")).hasSize(1);
    ComponentUtil.fireEvent(text(), new FocusNotifier.FocusEvent<>(text(), true));
    assertThat(asked("/read")).hasSize(2);
    assertThat(rows().getFirst()).contains("à répondre");
  }

  @Test
  void what_others_hear_of_other_practices_is_not_read_again() {
    show(Practice.CLAIRE);
    var before = asked("/inbox").size();
    screens.show(practice.messages.says(MessageDesk.ROY_AND_HELENE, "Merci."));
    screens.show(practice.messages.says(MessageDesk.LEA_AND_CLAIRE, "Merci."));
    settled(() -> rows().getFirst().contains("Léa Petit"));
    assertThat(asked("/inbox")).hasSize(before + 1);
  }

  @Test
  void older_messages_come_when_asked_for() {
    var roche = practice.messages.talk(MessageDesk.ROCHE_AND_CLAIRE);
    for (int n = 3; n <= 60; n++)
      roche.say(MessageSide.PATIENT, "n° " + n, practice.at(TODAY, "09:00"));
    show(Practice.CLAIRE);
    open("Amandine Roche");
    assertThat(written()).hasSize(50);
    _click(_get(NativeButton.class, spec -> spec.withText("Voir les messages précédents")));
    assertThat(written()).hasSize(60);
    assertThat(written().getFirst()).contains("faut-il venir à jeun ?");
    _assertNone(NativeButton.class, spec -> spec.withText("Voir les messages précédents"));
  }

  @Test
  void a_conversation_that_went_with_its_account_closes() {
    show(Practice.CLAIRE);
    open("Amandine Roche");
    GATEWAY.refuse("GET /api/conversations/" + MessageDesk.ROCHE_AND_CLAIRE, 404, "NOT_FOUND");
    screens.show(practice.messages.says(MessageDesk.LEA_AND_CLAIRE, "Merci."));
    settled(() -> _find(TextArea.class).isEmpty());
    assertThat(_get(Paragraph.class, spec -> spec.withText("Choisissez une conversation.")))
        .isNotNull();
  }

  @Test
  void while_nobody_answers_it_says_so_and_recovers() {
    signIn(Practice.CLAIRE);
    GATEWAY.refuse("GET /api/conversations/inbox", 503, "UNREACHABLE");
    UI.getCurrent().navigate("messagerie");
    assertThat(_get(Trouble.class).isVisible()).isTrue();
    GATEWAY.heal();
    _click(_get(_get(Trouble.class), NativeButton.class));
    _assertNone(Trouble.class);
    assertThat(rows()).hasSize(2);
  }

  private void show(UUID who) {
    signIn(who);
    UI.getCurrent().navigate("messagerie");
    _assertOne(MessagesView.class);
  }

  private static void open(String patient) {
    _click(
        _find(NativeButton.class).stream()
            .filter(row -> row.getElement().getTextRecursively().contains(patient))
            .findFirst()
            .orElseThrow());
  }

  private static void answer(String words) {
    _setValue(text(), words);
    _click(_get(NativeButton.class, spec -> spec.withText("Envoyer")));
  }

  private static TextArea text() {
    return _get(TextArea.class);
  }

  private static void settled(Callable<Boolean> condition) {
    await()
        .pollInSameThread()
        .until(() -> {
          MockVaadin.clientRoundtrip(true);
          return condition.call();
        });
  }

  private static List<Call> asked(String end) {
    return asked(end, "");
  }

  private static List<Call> asked(String end, String method) {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().contains("/conversations"))
        .filter(call -> call.line().endsWith(end) && call.line().startsWith(method))
        .toList();
  }

  private static List<String> rows() {
    return items(Inbox.class);
  }

  private static List<String> written() {
    return items(Written.class);
  }

  private static List<String> items(Class<? extends Component> part) {
    return _find(_get(part), ListItem.class).stream()
        .map(item -> item.getElement().getTextRecursively())
        .toList();
  }
}
