namespace Libvirt.Documents.Domains;

public sealed partial class CpuTuning
{
    private void ReadEmulatorPin(XmlPullReader reader)
    {
        if (EmulatorPin is not null)
            throw reader.XmlError("only one emulatorpin is supported");
        if (!reader.TryGetAttribute("cpuset", out var text))
            throw reader.Error(ErrorNumber.InternalError, "missing cpuset for emulatorpin");
        EmulatorPin = CpuSet.TryParse(text, out var set) ? set : throw XmlPullReader.InvalidBitmap(text);
        reader.Skip();
    }

    private void WriteEmulatorPin(XmlBuffer buffer)
    {
        if (EmulatorPin is null)
            return;
        buffer.Start("emulatorpin");
        buffer.Attribute("cpuset", EmulatorPin.ToString());
        buffer.End("emulatorpin");
    }

    /// <summary>Scheduling is kept one by one, by number, as each has its priority.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        CacheTunings.RemoveAll(t => t.Vcpus.IsEmpty);
        MemoryTunings.RemoveAll(t => t.Nodes.Count + t.Monitors.Count == 0);
        var vcpus = new SortedDictionary<int, VcpuScheduling>();
        foreach (var item in VcpuSchedulings)
            foreach (int number in item.Vcpus.Members())
                if (!vcpus.TryAdd(number, new() { Vcpus = CpuSet.Of(number), Scheduler = item.Scheduler, Priority = item.Priority }))
                    throw Overlap(reader, "vcpusched", "vcpus");
        VcpuSchedulings = [.. vcpus.Values];
        var threads = new SortedDictionary<int, IoThreadScheduling>();
        foreach (var item in IoThreadSchedulings)
            foreach (int number in item.IoThreads.Members())
                if (!threads.TryAdd(number, new() { IoThreads = CpuSet.Of(number), Scheduler = item.Scheduler, Priority = item.Priority }))
                    throw Overlap(reader, "iothreadsched", "iothreads");
        IoThreadSchedulings = [.. threads.Values];
    }

    private static LibvirtException Overlap(XmlPullReader reader, string element, string attribute)
        => reader.Error(ErrorNumber.XmlDetail, $"'{element}' attributes '{attribute}' must not overlap");
}
