package health.consulta.portal.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Once;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/// Who else pays for the practice's patients.
@Route(value = "reglages/payeurs", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class PayersView extends SetUpView {
  private final BillingApi billing;
  private final UnorderedList list = new UnorderedList();
  private final PayerForm form = new PayerForm(this::save, this::close);
  private final Once once = new Once();

  PayersView(Practitioners names, BillingApi billing) {
    super(Room.PAYERS, names);
    this.billing = billing;
    list.addClassName("s-lines");
    var add = new NativeButton(Words.of("setup.payers.add"), clicked -> edit(null));
    var head = new Div(new H2(Words.of("setup.payers")), add);
    head.addClassName("s-line");
    lay(new Div(head, new Paragraph(Words.of("setup.payers.hint")), list, form));
  }

  @Override
  void show(Practitioner of) {
    var payers = billing.payers(of.id()).items();
    list.removeAll();
    payers.forEach(each -> list.add(line(each)));
    if (payers.isEmpty()) list.add(new ListItem(Words.of("setup.payers.none")));
  }

  private ListItem line(Payer payer) {
    var open = new NativeButton(payer.name(), clicked -> edit(payer));
    open.getElement().setAttribute("aria-label", Words.of("setup.payers.open", payer.name()));
    var identifier = payer.identifier() == null ? "" : " · " + payer.identifier();
    var facts = new Span(Words.of("payer." + payer.kind()) + identifier);
    facts.addClassName("grow");
    var line = new ListItem(open, facts);
    if (!payer.active()) line.add(new Span(Words.of("setup.inactive")));
    return line;
  }

  private void edit(@Nullable Payer payer) {
    form.show(payer);
  }

  private void save() {
    form.value(who().id())
        .ifPresent(wanted -> {
          var id = wanted.id();
          var saved =
              done(() -> {
                if (id == null) once.ask(wanted, key -> billing.add(wanted, key));
                else billing.change(id, wanted);
              });
          if (!saved) return;
          Words.toast(Words.of("setup.saved"));
          close();
          read();
        });
  }

  private void close() {
    form.setVisible(false);
  }
}
