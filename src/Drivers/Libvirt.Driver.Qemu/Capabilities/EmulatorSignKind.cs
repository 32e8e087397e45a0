namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>Where a sign of a capability shows.</summary>
public enum EmulatorSignKind
{
    /// <summary>Among the types of objects.</summary>
    Type,

    /// <summary>Among the properties of a device.</summary>
    Device,

    /// <summary>Among the properties of an object.</summary>
    Object,

    /// <summary>Among the properties of a machine.</summary>
    Machine,

    /// <summary>Among the options of the command line.</summary>
    Option,

    /// <summary>In QMP's schema.</summary>
    Schema,

    /// <summary>Among the accelerators that work.</summary>
    Accelerator,

    /// <summary>Among the models of processors.</summary>
    Cpu,
}
