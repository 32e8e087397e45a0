using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>A place for processors; -1 for levels that the machine does not have.</summary>
/// <param name="Socket">Socket.</param>
/// <param name="Die">Die.</param>
/// <param name="Cluster">Cluster.</param>
/// <param name="Core">Core.</param>
/// <param name="Thread">Thread.</param>
/// <param name="Node">Node of memory.</param>
public readonly record struct CpuPlace(int Socket, int Die, int Cluster, int Core, int Thread, int Node)
{
    internal static CpuPlace Read(JsonObject? properties)
    {
        int Number(string name) => properties?.GetNumber(name)?.AsInt ?? -1;
        return new(Number("socket-id"), Number("die-id"), Number("cluster-id"), Number("core-id"), Number("thread-id"), Number("node-id"));
    }
}
