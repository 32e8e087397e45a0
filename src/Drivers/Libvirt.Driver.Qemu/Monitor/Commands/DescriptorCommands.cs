using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands that give QEMU descriptors.</summary>
public static class DescriptorCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Gives a descriptor a name; one command takes it.</summary>
        public void GiveDescriptor(string name, int descriptor, Deadline deadline = default) => monitor.Execute("getfd", new JsonObject().Add("fdname", name), deadline, [descriptor]);

        /// <summary>Takes back a descriptor that nobody has used.</summary>
        public void CloseDescriptor(string name, Deadline deadline = default) => monitor.Execute("closefd", new JsonObject().Add("fdname", name), deadline);

        /// <summary>Puts a descriptor into a set, "/dev/fdset/N".</summary>
        /// <param name="set">Number of the set; null for a new one.</param>
        /// <param name="descriptor">The descriptor.</param>
        /// <param name="opaque">What QEMU says of it when asked; null for nothing.</param>
        /// <param name="deadline">For the answer.</param>
        /// <returns>number of the set, and of the descriptor in QEMU</returns>
        public (int Set, int Descriptor) AddDescriptor(int? set, int descriptor, string? opaque, Deadline deadline = default)
        {
            var reply = monitor.Ask("add-fd", new JsonObject().AddIf("fdset-id", (long?)set).AddIf("opaque", opaque), deadline, [descriptor]);
            return (reply.Object.GetNumber("fdset-id")?.AsInt ?? throw reply.Malformed("'fdset-id'"), reply.Object.GetNumber("fd")?.AsInt ?? throw reply.Malformed("'fd'"));
        }

        /// <summary>Removes a set.</summary>
        public QmpReply RemoveDescriptors(int set, Deadline deadline = default) => monitor.Ask("remove-fd", new JsonObject().Add("fdset-id", (long)set), deadline);
    }
}
