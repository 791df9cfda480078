package health.consulta.launcher.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  @TempDir Path folder;
  private MVStore store;
  private MVMap<Integer, String> map;
  private GroupCommit commits;

  @BeforeEach
  void open() {
    store =
        new MVStore.Builder()
            .fileName(folder.resolve("store").toString())
            .autoCommitDisabled()
            .open();
    map = store.openMap("map");
    store.commit();
    commits = new GroupCommit(store);
  }

  @AfterEach
  void close() {
    store.closeImmediately();
  }

  @Test
  void no_version_holds_half_a_change() throws Exception {
    long before = store.getCurrentVersion();
    var half = new CountDownLatch(1);
    var rest = new CountDownLatch(1);
    var other = new Thread(() -> commits.change(() -> map.put(3, "whole")));
    try (var threads = Executors.newSingleThreadExecutor()) {
      var slow =
          threads.submit(() ->
              commits.change(() -> {
                map.put(1, "first half");
                half.countDown();
                awaitLatch(rest);
                return map.put(2, "second half");
              }));
      half.await();
      other.start();
      await().until(() -> other.getState() == Thread.State.WAITING);
      assertThat(store.getCurrentVersion()).isEqualTo(before);
      rest.countDown();
      slow.get();
      other.join();
    }
    assertThat(store.getCurrentVersion()).isGreaterThan(before);
    assertThat(store.hasUnsavedChanges()).isFalse();
  }

  @Test
  void changes_that_end_together_share_commits() throws Exception {
    long before = store.getCurrentVersion();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 500)
          .forEach(i -> threads.submit(() -> commits.change(() -> map.put(i, "x"))));
    }
    assertThat(store.getCurrentVersion() - before).isPositive().isLessThan(500);
    assertThat(store.hasUnsavedChanges()).isFalse();
  }

  @Test
  void a_change_that_cannot_be_stored_is_not_acknowledged() {
    commits.change(() -> map.put(1, "x"));
    assertThatThrownBy(() ->
            commits.change(() -> {
              var old = map.put(1, "y");
              store.closeImmediately();
              return old;
            }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
