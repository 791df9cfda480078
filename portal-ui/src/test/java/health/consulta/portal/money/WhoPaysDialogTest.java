package health.consulta.portal.money;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Payer;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.gateway.BillingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhoPaysDialogTest extends ScreenTest {
  @Autowired private BillingApi billing;
  private boolean done;

  @BeforeEach
  void opened() {
    signIn(Practice.SOPHIE);
    WhoPaysDialog.of(Practice.id(501), billing, () -> done = true);
    _assertOne(WhoPaysDialog.class);
  }

  @Test
  void the_patients_part_is_shown_while_it_is_typed() {
    assertThat(sums()).contains("Part du patient").contains("25,00");
    _click(button("Ajouter un payeur"));
    share("70 %", "PEC 17");
    assertThat(sums()).contains("CPAM du Rhône", "-17,50", "7,50");
    assertThat(practice.payers.said).isNull();
    save();
    var part = practice.payers.said.parts().getFirst();
    assertThat(part.payerId()).isEqualTo(Practice.id(901));
    assertThat(part.percent()).isEqualTo(70);
    assertThat(part.amount()).isNull();
    assertThat(done).isTrue();
    _assertNone(WhoPaysDialog.class);
  }

  @Test
  void an_exemption_has_an_amount_and_a_reason() {
    chooseGift(1);
    save();
    assertThat(field("Montant exonéré (€)").isInvalid()).isTrue();
    assertThat(field("Motif de l’exonération").isInvalid()).isTrue();
    assertThat(practice.payers.said).isNull();
    _setValue(field("Montant exonéré (€)"), "5,01");
    _setValue(field("Motif de l’exonération"), "Situation sociale");
    assertThat(sums()).contains("-5,01", "19,99");
    save();
    var exempt = practice.payers.said.exemption();
    assertThat(exempt.amount()).isEqualTo(Money.euros(501));
    assertThat(exempt.reason()).isEqualTo("Situation sociale");
  }

  @Test
  void all_is_given_up_without_an_amount() {
    chooseGift(2);
    _setValue(field("Motif de l’exonération"), "Confrère");
    save();
    assertThat(practice.payers.said.exemption().amount()).isNull();
    NotificationsKt.expectNotifications("C’est enregistré : le patient paie 0,00\u00a0€.");
  }

  @Test
  void what_is_unclear_is_said_beside_the_field_and_not_sent() {
    _click(button("Ajouter un payeur"));
    share("beaucoup", "");
    save();
    assertThat(field("Part").isInvalid()).isTrue();
    assertThat(field("Référence de l’accord").isInvalid()).isTrue();
    _setValue(field("Part"), "101 %");
    save();
    assertThat(field("Part").isInvalid()).isTrue();
    assertThat(practice.payers.said).isNull();
  }

  @Test
  void a_refusal_is_said_and_what_was_typed_stays() {
    _click(button("Ajouter un payeur"));
    GATEWAY.refuse(
        "POST /api/quotes/" + Practice.id(501) + "/split/preview", 422, "SPLIT_TOO_HIGH");
    share("30,00", "PEC 17");
    GATEWAY.refuse("PUT /api/quotes/" + Practice.id(501) + "/split", 422, "SPLIT_TOO_HIGH");
    save();
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains("Ensemble, cela dépasse le tarif.");
    assertThat(field("Part").getValue()).isEqualTo("30,00");
    assertThat(done).isFalse();
  }

  @Test
  void a_payer_is_taken_off_again() {
    _click(button("Ajouter un payeur"));
    share("100 %", "PEC 17");
    save();
    WhoPaysDialog.of(Practice.id(501), billing, () -> {});
    assertThat(field("Part").getValue()).isEqualTo("100 %");
    _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Retirer ce payeur")));
    assertThat(sums()).contains("25,00");
    save();
    assertThat(practice.payers.said.parts()).isEmpty();
    assertThat(practice.payers.said.version()).isOne();
  }

  @Test
  void who_is_put_away_is_not_offered() {
    _click(button("Ajouter un payeur"));
    assertThat(payer().getListDataView().getItems().map(Payer::name))
        .containsExactly("CPAM du Rhône", "Mutuelle des Lilas");
  }

  private static void share(String share, String reference) {
    var first = payer().getListDataView().getItems().findFirst().orElseThrow();
    _setValue(payer(), first);
    _setValue(field("Part"), share);
    _setValue(field("Référence de l’accord"), reference);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Select<Payer> payer() {
    return _get(Select.class, spec -> spec.withLabel("Payeur"));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void chooseGift(int place) {
    RadioButtonGroup<Object> gift =
        _get(RadioButtonGroup.class, spec -> spec.withLabel("Exonération"));
    _setValue(gift, gift.getListDataView().getItem(place));
  }

  private static String sums() {
    return _get(WhoPaysDialog.class).getElement().getTextRecursively();
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }
}
