using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about jobs of QEMU.</summary>
public static class JobCommands
{
    extension(IQmp monitor)
    {
        /// <summary>All jobs, as QEMU tells them.</summary>
        public JsonArray QueryJobs(Deadline deadline = default) => monitor.Ask("query-jobs", null, deadline).Array;

        /// <summary>Forgets a job that has ended.</summary>
        public void DismissJob(string id, Deadline deadline = default) => monitor.Execute("job-dismiss", new JsonObject().Add("id", id), deadline);

        /// <summary>Ends a job that is ready.</summary>
        public void CompleteJob(string id, Deadline deadline = default) => monitor.Execute("job-complete", new JsonObject().Add("id", id), deadline);

        /// <summary>Makes what a job did final.</summary>
        public void FinalizeJob(string id, Deadline deadline = default) => monitor.Execute("job-finalize", new JsonObject().Add("id", id), deadline);

        /// <summary>Ends a job of disks.</summary>
        public void CancelBlockJob(string id, bool force, Deadline deadline = default)
            => monitor.Execute("block-job-cancel", force ? new JsonObject().Add("device", id).Add("force", true) : new JsonObject().Add("device", id), deadline);
    }
}
