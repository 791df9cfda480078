package health.consulta.portal.waiting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import health.consulta.contract.booking.WaitingStatus;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.WaitingDesk;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.frame.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_nobody() {
    UI.getCurrent().navigate("attente");
    _assertNone(WaitingView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("attente");
    _assertOne(NotYoursView.class);
  }

  @Test
  void those_who_wait_stand_in_their_order_with_their_wishes() {
    show();
    var rows = rows("s-awaiting");
    assertThat(rows.getFirst())
        .contains("1", "Léa Petit", "Consultation en vidéo", "lun., ven.", "jusqu’à 12:00")
        .contains("Créneau proposé");
    assertThat(rows.get(1)).contains("2", "Compte fermé", "En attente");
    assertThat(said()).contains("2 personnes attendent");
  }

  @Test
  void each_freed_time_tells_whom_it_was_offered_to_and_why_others_were_not() {
    show();
    assertThat(rows("s-freed").getFirst())
        .contains("Rendu à tous", "Léa Petit", "sans réponse à 09:30", "même motif, date voulue")
        .contains("Une personne passée, et pourquoi", "Jean Roy", "autres jours");
  }

  @Test
  void who_is_removed_is_removed_once_it_was_confirmed() {
    show();
    _click(_find(NativeButton.class, spec -> spec.withText("Retirer de la liste")).getFirst());
    var sure = _get(ConfirmDialog.class);
    assertThat(sure.getElement().getProperty("message")).contains("proposé à la personne suivante");
    assertThat(practice.waiting.left).isEmpty();
    ConfirmDialogKt._fireConfirm(sure);
    assertThat(practice.waiting.left).containsExactly(WaitingDesk.FIRST);
    assertThat(rows("s-awaiting")).hasSize(1);
  }

  @Test
  void a_refusal_is_said_and_the_list_stays() {
    show();
    GATEWAY.refuse("DELETE /api/waiting-list/" + WaitingDesk.FIRST, 404, "NOT_FOUND");
    _click(_find(NativeButton.class, spec -> spec.withText("Retirer de la liste")).getFirst());
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(rows("s-awaiting")).hasSize(2);
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_assistant_comes_with_a_practitioner_and_chooses_another() {
    signIn(Practice.SOPHIE);
    var wish = QueryParameters.of("praticien", Practice.HELENE.toString());
    UI.getCurrent().navigate("attente", wish);
    assertThat(asked()).isEqualTo(Practice.HELENE.toString());
    _setValue(_get(Select.class), practice.practitioners.get(Practice.CLAIRE));
    assertThat(asked()).isEqualTo(Practice.CLAIRE.toString());
  }

  @Test
  void while_nobody_answers_it_says_so_and_recovers() {
    signIn(Practice.CLAIRE);
    GATEWAY.refuse("GET /api/waiting-list", 503, "UNREACHABLE");
    UI.getCurrent().navigate("attente");
    assertThat(_get(Trouble.class).isVisible()).isTrue();
    GATEWAY.heal();
    _click(_get(_get(Trouble.class), NativeButton.class));
    _assertNone(Trouble.class);
    assertThat(rows("s-awaiting")).hasSize(2);
  }

  @Test
  void older_ones_are_shown_when_asked_for() {
    practice.waiting.freedBefore = 21;
    show();
    assertThat(rows("s-freed")).hasSize(20);
    _click(_get(NativeButton.class, spec -> spec.withText("Voir les précédents")));
    assertThat(rows("s-freed")).hasSize(22);
  }

  private void show() {
    assertThat(practice.waiting.people.getFirst().status()).isEqualTo(WaitingStatus.OFFERED);
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("attente");
    _assertOne(WaitingView.class);
  }

  private static String asked() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("GET /api/waiting-list"))
        .reduce((one, other) -> other)
        .orElseThrow()
        .query()
        .get("practitionerId");
  }

  private static List<String> rows(String list) {
    return _find(ListItem.class).stream()
        .filter(item -> item.getParent().orElseThrow().getElement().getClassList().contains(list))
        .map(item -> item.getElement().getTextRecursively())
        .toList();
  }

  private static String said() {
    return _get(Paragraph.class, spec -> spec.withAttribute("role", "status")).getText();
  }
}
