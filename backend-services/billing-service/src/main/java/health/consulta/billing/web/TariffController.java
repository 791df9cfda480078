package health.consulta.billing.web;

import health.consulta.billing.ChangeBlock;
import health.consulta.billing.EditGrid;
import health.consulta.billing.TariffFilter;
import health.consulta.billing.TariffHistory;
import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.billing.TariffChange;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tariffs")
class TariffController {
  private final EditGrid grid;
  private final ChangeBlock block;
  private final TariffHistory history;

  TariffController(EditGrid grid, ChangeBlock block, TariffHistory history) {
    this.grid = grid;
    this.block = block;
    this.history = history;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  Page<Tariff> tariffs(TariffFilter by, @Valid PageRequest page) {
    return grid.lines(by, page.number(), page.length());
  }

  @PostMapping
  @Noted(Act.TARIFF_ADDED)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Tariff add(@RequestBody @Valid Tariff tariff, RequestId request, Caller caller) {
    return grid.add(request.value(), tariff, caller.id());
  }

  @PutMapping
  @Noted(Act.TARIFFS_CHANGED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Items<Tariff> change(@RequestBody @Valid ChangeTariffs wanted, Caller caller) {
    return new Items<>(block.change(wanted.lines(), caller.id()));
  }

  @PutMapping("/{id}")
  @Noted(Act.TARIFF_CHANGED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Tariff change(@PathVariable UUID id, @RequestBody @Valid Tariff tariff, Caller caller) {
    return grid.change(id, tariff, caller.id());
  }

  /// Who changed the line, and how, the newest first.
  @GetMapping("/{id}/changes")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Items<TariffChange> changes(@PathVariable UUID id) {
    return new Items<>(history.of(id));
  }
}
