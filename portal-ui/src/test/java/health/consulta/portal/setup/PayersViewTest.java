package health.consulta.portal.setup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.billing.PayerKind;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import org.junit.jupiter.api.Test;

class PayersViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_payers() {
    UI.getCurrent().navigate("reglages/payeurs");
    _assertNone(PayersView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("reglages/payeurs");
    _assertOne(NotYoursView.class);
  }

  @Test
  void a_payer_is_added_and_needs_a_name() {
    show();
    _click(button("Ajouter un payeur"));
    _setValue(kind(), PayerKind.EMPLOYER);
    _click(button("Enregistrer"));
    assertThat(name().isInvalid()).isTrue();
    assertThat(practice.payers.all).hasSize(3);
    _setValue(name(), " Textiles du Nord ");
    _click(button("Enregistrer"));
    var added = practice.payers.all.getLast();
    assertThat(added.name()).isEqualTo("Textiles du Nord");
    assertThat(added.kind()).isEqualTo(PayerKind.EMPLOYER);
    assertThat(added.identifier()).isNull();
    assertThat(added.practitionerId()).isEqualTo(Practice.CLAIRE);
    _assertOne(NativeButton.class, spec -> spec.withText("Textiles du Nord"));
  }

  @Test
  void a_payer_is_put_away_with_the_version_that_was_read() {
    show();
    _click(button("CPAM du Rhône"));
    _setValue(_get(Checkbox.class), false);
    _click(button("Enregistrer"));
    var kept = practice.payers.all.getLast();
    assertThat(kept.id()).isEqualTo(Practice.id(901));
    assertThat(kept.active()).isFalse();
    assertThat(kept.version()).isOne();
  }

  @Test
  void what_somebody_else_changed_is_not_overwritten_and_what_was_typed_stays() {
    show();
    _click(button("CPAM du Rhône"));
    _setValue(name(), "CPAM");
    GATEWAY.refuse("PUT /api/invoices/payers/" + Practice.id(901), 409, "STALE");
    _click(button("Enregistrer"));
    assertThat(name().getValue()).isEqualTo("CPAM");
    assertThat(practice.payers.all.getFirst().name()).isEqualTo("CPAM du Rhône");
  }

  private void show() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("reglages/payeurs");
    _assertOne(PayersView.class);
  }

  private static TextField name() {
    return _get(TextField.class, spec -> spec.withLabel("Nom"));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Select<PayerKind> kind() {
    return _get(Select.class, spec -> spec.withLabel("Type"));
  }

  private static NativeButton button(String text) {
    return _get(NativeButton.class, spec -> spec.withText(text));
  }
}
