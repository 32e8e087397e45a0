using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about memory and I/O threads.</summary>
public static class MemoryCommands
{
    extension(IQmp monitor)
    {
        /// <summary>The memory that the balloon leaves the guest, in bytes; null when it has none that works.</summary>
        public ulong? QueryBalloon(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-balloon", null, deadline);
            return reply.ErrorClass is "DeviceNotActive" or "KVMMissingCap" ? null : reply.Object.GetNumber("actual")?.AsULong ?? throw reply.Malformed("balloon data");
        }

        /// <summary>Asks the guest to keep to so much memory.</summary>
        /// <param name="bytes">In bytes.</param>
        /// <param name="deadline">For the answer; the guest does it later.</param>
        /// <returns>false when it has no balloon that works</returns>
        public bool SetBalloon(ulong bytes, Deadline deadline = default)
        {
            var reply = monitor.Ask("balloon", new JsonObject().Add("value", bytes), deadline);
            if (reply.ErrorClass is "DeviceNotActive" or "KVMMissingCap")
                return false;
            reply.Check();
            return true;
        }

        /// <summary>Memory devices, as QEMU tells them.</summary>
        public JsonArray QueryMemoryDevices(Deadline deadline = default) => monitor.Ask("query-memory-devices", null, deadline).Array;

        /// <summary>The I/O threads.</summary>
        public List<QemuIoThread> QueryIoThreads(Deadline deadline = default) => QemuIoThread.Read(monitor.Ask("query-iothreads", null, deadline));
    }
}
