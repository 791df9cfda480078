package health.consulta.billing.web;

import health.consulta.billing.ChangeBlock;
import health.consulta.billing.EditGrid;
import health.consulta.billing.TariffFilter;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.Tariff;
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

  TariffController(EditGrid grid, ChangeBlock block) {
    this.grid = grid;
    this.block = block;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  Page<Tariff> tariffs(TariffFilter by, @Valid PageRequest page) {
    return grid.lines(by, page.number(), page.length());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Tariff add(@RequestBody @Valid Tariff tariff, RequestId request) {
    return grid.add(request.value(), tariff);
  }

  @PutMapping
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Items<Tariff> change(@RequestBody @Valid ChangeTariffs wanted) {
    return new Items<>(block.change(wanted.lines()));
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Tariff change(@PathVariable UUID id, @RequestBody @Valid Tariff tariff) {
    return grid.change(id, tariff);
  }
}
