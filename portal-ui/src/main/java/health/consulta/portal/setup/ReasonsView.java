package health.consulta.portal.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What patients come for: each visit reason with all that is set about it.
@Route(value = "reglages/motifs", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class ReasonsView extends SetUpView {
  private final AgendaApi agendas;
  private final UnorderedList list = new UnorderedList();
  private final ReasonForm form = new ReasonForm(this::look, this::save, this::close);
  private final PreviewPanel preview;
  private @Nullable UUID chosen;
  private String key = "";

  ReasonsView(Practitioners names, AgendaApi agendas, Clock clock) {
    super(Room.REASONS, names);
    this.agendas = agendas;
    this.preview = new PreviewPanel(agendas, clock);
    list.addClassName("s-lines");
    form.setVisible(false);
    var add = new NativeButton(Words.of("setup.reason.add"), clicked -> edit(null));
    var head = new Div(new H2(Words.of("setup.reasons")), add);
    head.addClassName("s-line");
    lay(new Div(head, list, form), preview);
  }

  @Override
  void show(Practitioner of) {
    var reasons = agendas.ownReasons(of.id()).items();
    list.removeAll();
    reasons.stream()
        .sorted(
            Comparator.comparing(VisitReason::active).reversed().thenComparing(VisitReason::name))
        .forEach(each -> list.add(line(each)));
    if (reasons.isEmpty()) list.add(new ListItem(Words.of("setup.reasons.none")));
    preview.of(of, reasons);
  }

  private ListItem line(VisitReason reason) {
    var open = new NativeButton(reason.name(), clicked -> edit(reason));
    open.getElement().setAttribute("aria-label", Words.of("setup.reason.open", reason.name()));
    var facts =
        new Span(
            Words.of("practitioner.minutes", reason.durationMinutes())
                + " · "
                + Words.of("mode." + reason.mode())
                + " · "
                + Words.of("policy." + reason.policy())
                + " · "
                + Words.of("audience." + reason.audience()));
    facts.addClassName("grow");
    var line = new ListItem(open, facts);
    if (!reason.active()) line.add(new Span(Words.of("setup.inactive")));
    return line;
  }

  private void edit(@Nullable VisitReason reason) {
    chosen = reason == null ? null : reason.id();
    key = UUID.randomUUID().toString();
    form.show(reason);
  }

  private void look(VisitReason wanted) {
    preview.show(Draft.of(wanted));
  }

  private void save() {
    form.value()
        .ifPresent(wanted -> {
          try {
            if (chosen == null) agendas.add(who().id(), wanted, key);
            else agendas.change(who().id(), chosen, wanted);
            Words.toast(Words.of("setup.saved"));
            close();
            read();
          } catch (GatewayProblem problem) {
            if (!problem.unreachable()) key = UUID.randomUUID().toString();
            Words.toast(Words.of(problem));
          }
        });
  }

  private void close() {
    form.setVisible(false);
    preview.show(Draft.NONE);
  }
}
