namespace Libvirt.Host.Audit;

/// <summary>Types of audit records about virtualization; the numbers are the kernel's.</summary>
public enum AuditRecordType
{
    /// <summary>VIRT_CONTROL: a guest was started or stopped.</summary>
    Control = 2500,
    /// <summary>VIRT_RESOURCE: a guest got or gave back something of the host.</summary>
    Resource = 2501,
    /// <summary>VIRT_MACHINE_ID: a guest got its security context.</summary>
    MachineId = 2502,
}
