package proofdesk.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What this JVM must hold while something runs, beyond what it held before: the garbage is collected again and again
 * during the run, and what is in use right after each collection counts; so garbage that merely waits does not, and all
 * that anybody still refers to does. The most of these, less what was in use before, is the extra heap.
 *
 * @param extra bytes of heap
 * @param outside bytes of direct buffers at most, of the whole JVM
 * @param allocated bytes of all objects made during the run, nearly all of them garbage at once
 * @param collections how often was looked
 */
record Heap(long extra, long outside, long allocated, int collections) {

    static Heap during(Callable<?> run) throws Exception {
        var before = held();
        var allocatedBefore = made();
        var failure = new Exception[1];
        var running = Thread.ofPlatform().start(() -> {
            try {
                run.call();
            } catch (Exception e) {
                failure[0] = e;
            }
        });
        var collections = 0;
        var most = before;
        var outside = direct();
        while (running.isAlive()) {
            most = Math.max(most, held());
            outside = Math.max(outside, direct());
            collections++;
            running.join(50);
        }
        if (failure[0] != null) {
            throw failure[0];
        }
        return new Heap(most - before, outside, made() - allocatedBefore, collections);
    }

    /** Bytes that somebody refers to, once what was let go of has had time to go. */
    static long settled() throws InterruptedException {
        var before = Long.MAX_VALUE;
        var now = held();
        for (var patience = 20; patience > 0 && before - now > before / 1000; patience--) {
            Thread.sleep(500);
            before = now;
            now = held();
        }
        return now;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static long made() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
                .getTotalThreadAllocatedBytes();
    }
}
