using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about character devices.</summary>
public static class CharacterCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Makes a character device.</summary>
        /// <param name="id">Its name.</param>
        /// <param name="backend">"type" and "data", as QEMU describes it.</param>
        /// <param name="deadline">For the answer.</param>
        /// <returns>the pseudo terminal that was made for it; null when it is of another kind</returns>
        public string? AddCharacterDevice(string id, JsonObject backend, Deadline deadline = default)
        {
            var reply = monitor.Ask("chardev-add", new JsonObject().Add("id", id).Add("backend", backend), deadline);
            return reply.Object.GetString("pty");
        }

        /// <summary>Removes a character device.</summary>
        public QmpReply RemoveCharacterDevice(string id, Deadline deadline = default) => monitor.Ask("chardev-remove", new JsonObject().Add("id", id), deadline);

        /// <summary>Names of the character devices, what is behind each ("pty:/dev/pts/3") and whether the guest's side is open.</summary>
        public List<(string Label, string FileName, bool FrontendOpen)> QueryCharacterDevices(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-chardev", null, deadline);
            var result = new List<(string, string, bool)>();
            foreach (var item in reply.Array.Items)
            {
                var entry = item as JsonObject ?? throw reply.Malformed("character device information");
                result.Add((entry.GetString("label") ?? throw reply.Malformed("label"), entry.GetString("filename") ?? throw reply.Malformed("filename"), entry.GetBoolean("frontend-open") ?? false));
            }
            return result;
        }
    }
}
