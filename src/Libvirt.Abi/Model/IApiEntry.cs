namespace Libvirt.Abi.Model;

/// <summary>What every named entry of api.json tells.</summary>
public interface IApiEntry
{
    /// <summary>The C name.</summary>
    string Name { get; }

    /// <summary>The public header that declares it, "libvirt/libvirt-domain.h".</summary>
    string Header { get; }
}
