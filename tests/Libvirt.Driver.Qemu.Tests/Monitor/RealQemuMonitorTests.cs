using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>The monitor against a real QEMU without a machine.</summary>
public sealed class RealQemuMonitorTests
{
    [Live.LiveFact]
    public void A_real_qemu_answers_takes_descriptors_and_tells_its_end()
    {
        string folder = Directory.CreateTempSubdirectory("qmp").FullName;
        try
        {
            string path = Path.Combine(folder, "monitor");
            var events = new List<string>();
            using var ended = new ManualResetEventSlim();
            using var listener = ListeningSocket.ListenUnix(path, 0x1c0, null, 1);
            using var process = ChildProcess.Start(new ProcessPlan
            {
                Program = "/usr/bin/qemu-system-x86_64",
                Arguments = ["qemu", "-S", "-no-user-config", "-nodefaults", "-nographic", "-machine", "none,accel=tcg", "-qmp", $"unix:{path}"],
            });
            Assert.NotEqual(0, SocketIo.Wait(listener.Number, true, false, 20_000));
            var socket = new Descriptor(ListeningSocket.Accept(listener.Number, out _));
            using var monitor = QmpMonitor.Attach("real", socket, e => { lock (events) events.Add(e.Name); }, _ => ended.Set());
            var deadline = Deadline.After(TimeSpan.FromSeconds(20));
            monitor.Negotiate(deadline);
            Assert.True(monitor.Version.Major >= 5);
            Assert.True(((JsonArray)monitor.Execute("query-qmp-schema", null, deadline)).Items.Count > 100);
            var calls = Enumerable.Range(0, 50).Select(_ => monitor.Begin("query-status")).ToList();
            Assert.All(calls, c => Assert.Equal("prelaunch", c.Wait(deadline).Object.GetString("status")));
            var (read, write) = SocketIo.CreatePipe();
            monitor.Execute("getfd", new JsonObject().Add("fdname", "f"), deadline, [read.Number]);
            monitor.Execute("closefd", new JsonObject().Add("fdname", "f"), deadline);
            var error = Assert.Throws<LibvirtException>(() => monitor.Execute("closefd", new JsonObject().Add("fdname", "f"), deadline));
            Assert.Contains("unable to execute QEMU command 'closefd'", error.Message);
            read.Dispose();
            write.Dispose();
            monitor.Execute("quit", null, deadline);
            Assert.True(ended.Wait(20_000));
            lock (events)
                Assert.Contains("SHUTDOWN", events);
            Assert.Equal(0, process.Wait(20_000));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
