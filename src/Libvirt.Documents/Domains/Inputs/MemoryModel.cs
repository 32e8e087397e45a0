namespace Libvirt.Documents.Domains;

/// <summary>Kind of memory device.</summary>
[XmlEnum]
public enum MemoryModel
{
    /// <summary><c>dimm</c></summary>
    Dimm,

    /// <summary><c>nvdimm</c></summary>
    Nvdimm,

    /// <summary><c>virtio-pmem</c></summary>
    VirtioPmem,

    /// <summary><c>virtio-mem</c></summary>
    VirtioMem,

    /// <summary><c>sgx-epc</c></summary>
    SgxEpc,
}
