package health.consulta.portal.reports;

import com.vaadin.flow.component.checkbox.Checkbox;
import health.consulta.contract.reporting.WeeklyMail;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.ReportApi;

/// Whether the figures of each week come by mail. It shows what is so, also when that could not be
/// changed.
final class WeeklyField extends Checkbox {
  private final ReportApi reports;

  WeeklyField(ReportApi reports) {
    super(Words.of("reports.weekly"));
    this.reports = reports;
    try {
      setValue(reports.weeklyMail().wanted());
    } catch (GatewayProblem unread) {
      setEnabled(false);
    }
    addValueChangeListener(ticked -> {
      if (ticked.isFromClient()) choose(ticked.getValue());
    });
  }

  private void choose(boolean wanted) {
    try {
      reports.choose(new WeeklyMail(wanted));
      Words.toast(Words.of(wanted ? "reports.weekly.on" : "reports.weekly.off"));
    } catch (GatewayProblem problem) {
      setValue(!wanted);
      Words.toast(Words.of(problem));
    }
  }
}
