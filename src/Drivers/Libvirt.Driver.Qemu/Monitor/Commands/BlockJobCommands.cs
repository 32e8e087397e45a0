using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands that begin jobs of disks, and those about dirty bitmaps.</summary>
public static class BlockJobCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Copies what is below a node into it. The job ends by itself and stays until it is dismissed.</summary>
        /// <param name="node">The node that is filled.</param>
        /// <param name="job">Name of the job.</param>
        /// <param name="baseNode">The node below which nothing is copied; null for all.</param>
        /// <param name="backingFile">What the image says of its backing afterwards; null for QEMU's choice.</param>
        /// <param name="speed">Bytes a second; 0 for no limit.</param>
        /// <param name="deadline">For the answer.</param>
        public void StreamBlock(string node, string job, string? baseNode, string? backingFile, ulong speed, Deadline deadline = default)
            => monitor.Execute("block-stream", new JsonObject().Add("device", node).Add("job-id", job).AddIf("speed", Limit(speed)).AddIf("base-node", baseNode)
                .AddIf("backing-file", backingFile).Add("auto-finalize", true).Add("auto-dismiss", false), deadline);

        /// <summary>Copies images down into the one below them. The job stays until it is dismissed.</summary>
        /// <param name="node">The node of the disk.</param>
        /// <param name="job">Name of the job.</param>
        /// <param name="topNode">The uppermost that is copied; null for <paramref name="node"/>.</param>
        /// <param name="baseNode">Where everything goes to; null for the lowest.</param>
        /// <param name="backingFile">What the image above says of its backing afterwards; null for QEMU's choice.</param>
        /// <param name="speed">Bytes a second; 0 for no limit.</param>
        /// <param name="finalizes">Whether it becomes final by itself; null for QEMU's choice.</param>
        /// <param name="deadline">For the answer.</param>
        public void CommitBlock(string node, string job, string? topNode, string? baseNode, string? backingFile, ulong speed, bool? finalizes, Deadline deadline = default)
            => monitor.Execute("block-commit", new JsonObject().Add("device", node).Add("job-id", job).AddIf("speed", Limit(speed)).AddIf("top-node", topNode).AddIf("base-node", baseNode)
                .AddIf("backing-file", backingFile).AddIf("auto-finalize", finalizes).Add("auto-dismiss", false), deadline);

        /// <summary>Removes a bitmap that marks what was written.</summary>
        public void RemoveDirtyBitmap(string node, string name, Deadline deadline = default)
            => monitor.Execute("block-dirty-bitmap-remove", new JsonObject().Add("node", node).Add("name", name), deadline);
    }

    private static ulong? Limit(ulong speed) => speed == 0 ? null : speed;
}
