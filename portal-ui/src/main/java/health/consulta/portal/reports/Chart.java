package health.consulta.portal.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import health.consulta.portal.frame.Words;
import java.util.List;

/// Bars beside each other for each group, drawn by the browser (`staff/reports/chart.ts`). The
/// table under it says the same to who cannot see it.
@Tag("consulta-chart")
final class Chart extends Component implements HasStyle {
  /// @param name what it shows
  /// @param unit after each value, such as €; may be empty
  Chart(String name, List<String> groups, List<Bars> bars, String unit) {
    addClassName("s-chart");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", Words.of("reports.chart", name));
    getElement().setPropertyBean("figures", new Shown(groups, bars, unit));
  }

  /// @param colour a token of `tokens.css`
  record Bars(String name, String colour, List<Number> values) {}

  record Shown(List<String> groups, List<Bars> bars, String unit) {}
}
