package org.supportagentbench.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What a process has used, as one line that another process reads.
///
/// @param calls that were answered
/// @param fromFirstToLast milliseconds from the beginning of the first call to the end of the last
/// @param untilLast milliseconds from the start of the virtual machine to the end of the last call
/// @param cpu milliseconds of all cores, start of the virtual machine included
/// @param peak megabytes of memory that the process has held at most
/// @param failed calls without an answer
record Measured(int calls, long fromFirstToLast, long untilLast, long cpu, long peak, int failed) {
  /// Takes the times of calls, from many threads.
  static final class Watch {
    private final AtomicLong first = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong last = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    void begins() {
      first.accumulateAndGet(now(), Math::min);
    }

    void ends(boolean well) {
      last.accumulateAndGet(now(), Math::max);
      (well ? calls : failed).incrementAndGet();
    }

    int calls() {
      return calls.get();
    }

    private static long now() {
      return System.currentTimeMillis();
    }

    Measured measured() throws IOException {
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
      return new Measured(
          calls.get(),
          last.get() - first.get(),
          last.get() - begun,
          system.getProcessCpuTime() / 1_000_000,
          peak(),
          failed.get());
    }

    private static long peak() throws IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return 0;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
          .findFirst()
          .orElse(0);
    }
  }

  String line() {
    return "measured %d %d %d %d %d %d"
        .formatted(calls, fromFirstToLast, untilLast, cpu, peak, failed);
  }

  static Measured of(String line) {
    String[] n = line.split(" ", -1);
    return new Measured(
        Integer.parseInt(n[1]),
        Long.parseLong(n[2]),
        Long.parseLong(n[3]),
        Long.parseLong(n[4]),
        Long.parseLong(n[5]),
        Integer.parseInt(n[6]));
  }
}
