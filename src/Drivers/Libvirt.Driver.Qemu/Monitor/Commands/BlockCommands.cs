using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about disks and the nodes behind them.</summary>
public static class BlockCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Disks as QEMU describes them (query-block).</summary>
        public JsonArray QueryBlock(Deadline deadline = default) => monitor.Ask("query-block", null, deadline).Array;

        /// <summary>Nodes without what is below them.</summary>
        public JsonArray QueryNamedBlockNodes(Deadline deadline = default) => monitor.Ask("query-named-block-nodes", new JsonObject().Add("flat", true), deadline).Array;

        /// <summary>Counters of disks (query-blockstats).</summary>
        /// <param name="nodes">Those of nodes instead of disks.</param>
        /// <param name="deadline">For the answer.</param>
        public List<BlockStatistics> QueryBlockStatistics(bool nodes = false, Deadline deadline = default)
            => BlockStatistics.Read(monitor.Ask("query-blockstats", nodes ? new JsonObject().Add("query-nodes", true) : null, deadline));

        /// <summary>Makes a node.</summary>
        public void AddBlockNode(JsonObject node, Deadline deadline = default, IReadOnlyList<int>? descriptors = null) => monitor.Execute("blockdev-add", node, deadline, descriptors);

        /// <summary>Removes a node.</summary>
        public QmpReply DeleteBlockNode(string node, Deadline deadline = default) => monitor.Ask("blockdev-del", new JsonObject().Add("node-name", node), deadline);

        /// <summary>Changes the size of an image, in bytes.</summary>
        /// <param name="device">A drive without a node's name; null when <paramref name="node"/> is given.</param>
        /// <param name="node">A node.</param>
        /// <param name="size">In bytes.</param>
        /// <param name="deadline">For the answer.</param>
        public void ResizeBlock(string? device, string? node, ulong size, Deadline deadline = default)
            => monitor.Execute("block_resize", (node is not null ? new JsonObject().Add("node-name", node) : new JsonObject().Add("device", device!)).Add("size", size), deadline);

        /// <summary>Has QEMU tell once when the guest writes behind a place of a node, in bytes; 0 for no place.</summary>
        public void SetWriteThreshold(string node, ulong place, Deadline deadline = default)
            => monitor.Execute("block-set-write-threshold", new JsonObject().Add("node-name", node).Add("write-threshold", place), deadline);

        /// <summary>Limits a disk.</summary>
        /// <param name="id">The device.</param>
        /// <param name="limits">QEMU's names: bps, bps_rd, bps_wr, iops ..., which all must be there, and the optional ones.</param>
        /// <param name="deadline">For the answer.</param>
        public void SetBlockThrottle(string id, JsonObject limits, Deadline deadline = default)
        {
            var arguments = new JsonObject().Add("id", id);
            foreach (var (name, value) in limits.Members)
                arguments.Add(name, value);
            monitor.Execute("block_set_io_throttle", arguments, deadline);
        }

        /// <summary>Opens a tray; a guest that has locked it is asked, DEVICE_TRAY_MOVED tells.</summary>
        public QmpReply OpenTray(string id, bool force, Deadline deadline = default) => monitor.Ask("blockdev-open-tray", new JsonObject().Add("id", id).Add("force", force), deadline);

        /// <summary>Closes a tray.</summary>
        public void CloseTray(string id, Deadline deadline = default) => monitor.Execute("blockdev-close-tray", new JsonObject().Add("id", id), deadline);

        /// <summary>Takes a medium out.</summary>
        public void RemoveMedium(string id, Deadline deadline = default) => monitor.Execute("blockdev-remove-medium", new JsonObject().Add("id", id), deadline);

        /// <summary>Puts a node in as a medium.</summary>
        public void InsertMedium(string id, string node, Deadline deadline = default) => monitor.Execute("blockdev-insert-medium", new JsonObject().Add("id", id).Add("node-name", node), deadline);

        /// <summary>Lets a node's image be written here, or not while another host does.</summary>
        /// <param name="node">The node; null for all.</param>
        /// <param name="active">Whether it may be written.</param>
        /// <param name="deadline">For the answer.</param>
        public void SetBlockActive(string? node, bool active, Deadline deadline = default)
            => monitor.Execute("blockdev-set-active", new JsonObject().AddIf("node-name", node).Add("active", active), deadline);
    }
}
