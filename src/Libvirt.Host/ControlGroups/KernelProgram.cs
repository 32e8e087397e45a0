using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host;

/// <summary>bpf(2): the few commands that the list of device files needs.</summary>
internal static unsafe partial class KernelProgram
{
    private const int MapCreate = 0, MapLookup = 1, MapUpdate = 2, MapDelete = 3, Load = 5, Attach = 8, Detach = 9, ProgramOfId = 13, MapOfId = 14, Describe = 15, Query = 16;
    private const nint X86Call = 321, CommonCall = 280;
    private const uint HashMap = 1, DeviceProgram = 15, DeviceAttachment = 6, AllowSeveral = 2; // BPF_MAP_TYPE_HASH, BPF_PROG_TYPE_CGROUP_DEVICE, BPF_CGROUP_DEVICE, BPF_F_ALLOW_MULTI
    private const int AttributeSize = 128, InfoSize = 232, MostPrograms = 64;

    /// <summary>A table in the kernel.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static Descriptor CreateTable(uint keySize, uint valueSize, uint entries)
    {
        uint* attribute = stackalloc uint[AttributeSize / 4];
        Clear(attribute);
        (attribute[0], attribute[1], attribute[2], attribute[3]) = (HashMap, keySize, valueSize, entries);
        return new(Check(Call(MapCreate, attribute), "failed to create device ACL map"));
    }

    /// <summary>The value of a key; null when there is none.</summary>
    public static uint? Find(int table, ulong key)
    {
        uint value = 0;
        return Element(MapLookup, table, &key, &value) == 0 ? value : null;
    }

    /// <summary>Sets the value of a key.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the table is full ...</exception>
    public static void Set(int table, ulong key, uint value) => Check(Element(MapUpdate, table, &key, &value), "failed to update device ACL map");

    /// <summary>Takes a key out, if it is there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Remove(int table, ulong key)
    {
        if (Element(MapDelete, table, &key, null) != 0 && Marshal.GetLastPInvokeError() is var error and not Native.NoEntry)
            throw LibvirtException.System(ErrorDomain.Cgroup, error, "failed to update device ACL map");
    }

    /// <summary>Checks a program and puts it into the kernel.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static Descriptor LoadProgram(ReadOnlySpan<ulong> instructions)
    {
        ReadOnlySpan<byte> license = "GPL\0"u8;
        uint* attribute = stackalloc uint[AttributeSize / 4];
        Clear(attribute);
        // SAFETY: program and licence are pinned for the call; the fields stand where union bpf_attr has them.
        fixed (ulong* code = instructions)
        fixed (byte* text = license)
        {
            (attribute[0], attribute[1]) = (DeviceProgram, (uint)instructions.Length);
            ((ulong*)attribute)[1] = (ulong)code;
            ((ulong*)attribute)[2] = (ulong)text;
            return new(Check(Call(Load, attribute), "failed to load device ACL program"));
        }
    }

    /// <summary>Lets a program decide for a group, besides the others that do.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void AttachTo(int group, int program) => Check(AttachCall(Attach, group, program), "failed to attach device ACL program");

    /// <summary>Lets a program decide no more.</summary>
    public static void DetachFrom(int group, int program) => _ = AttachCall(Detach, group, program);

    /// <summary>The programs that decide for a group.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel has no such programs ...</exception>
    public static List<Descriptor> ProgramsOf(int group)
    {
        uint* attribute = stackalloc uint[AttributeSize / 4], ids = stackalloc uint[MostPrograms];
        Clear(attribute);
        (attribute[0], attribute[1]) = ((uint)group, DeviceAttachment);
        ((ulong*)attribute)[2] = (ulong)ids;
        attribute[6] = MostPrograms;
        Check(Call(Query, attribute), "cannot query device ACL programs");
        var programs = new List<Descriptor>();
        for (uint i = 0; i < attribute[6]; i++)
            if (OfId(ProgramOfId, ids[i]) is { } program)
                programs.Add(program);
        return programs;
    }

    /// <summary>The only table of a program, when it has such sizes; null otherwise.</summary>
    public static Descriptor? TableOf(int program, uint keySize, uint valueSize)
    {
        uint* info = stackalloc uint[InfoSize / 4];
        uint id = 0;
        new Span<byte>(info, InfoSize).Clear();
        // struct bpf_prog_info: the count of tables at byte 52, a pointer to their ids at 56.
        info[13] = 1;
        ((ulong*)info)[7] = (ulong)&id;
        if (Info(program, info) != 0 || info[13] != 1 || OfId(MapOfId, id) is not { } table)
            return null;
        new Span<byte>(info, InfoSize).Clear();
        // struct bpf_map_info: type, id, size of keys, size of values.
        if (Info(table.Number, info) == 0 && info[2] == keySize && info[3] == valueSize)
            return table;
        table.Dispose();
        return null;
    }

    private static int Info(int file, uint* info)
    {
        uint* attribute = stackalloc uint[AttributeSize / 4];
        Clear(attribute);
        (attribute[0], attribute[1]) = ((uint)file, InfoSize);
        ((ulong*)attribute)[1] = (ulong)info;
        return Call(Describe, attribute);
    }

    private static Descriptor? OfId(int command, uint id)
    {
        uint* attribute = stackalloc uint[AttributeSize / 4];
        Clear(attribute);
        attribute[0] = id;
        int file = Call(command, attribute);
        return file >= 0 ? new(file) : null; // it is gone meanwhile
    }

    private static int AttachCall(int command, int group, int program)
    {
        uint* attribute = stackalloc uint[AttributeSize / 4];
        Clear(attribute);
        (attribute[0], attribute[1], attribute[2], attribute[3]) = ((uint)group, (uint)program, DeviceAttachment, command == Attach ? AllowSeveral : 0);
        return Call(command, attribute);
    }

    private static int Element(int command, int table, ulong* key, uint* value)
    {
        uint* attribute = stackalloc uint[AttributeSize / 4];
        Clear(attribute);
        attribute[0] = (uint)table;
        ((ulong*)attribute)[1] = (ulong)key;
        ((ulong*)attribute)[2] = (ulong)value;
        return Call(command, attribute);
    }

    private static void Clear(uint* attribute) => new Span<byte>(attribute, AttributeSize).Clear();

    private static int Check(int result, string what)
        => result >= 0 ? result : throw LibvirtException.System(ErrorDomain.Cgroup, Marshal.GetLastPInvokeError(), what);

    // SAFETY: every attribute is zeroed and of a size that the kernel accepts when what it does not know is zero.
    private static int Call(int command, uint* attribute)
        => (int)SystemCall(RuntimeInformation.ProcessArchitecture == Architecture.X64 ? X86Call : CommonCall, command, (nint)attribute, AttributeSize);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint command, nint attribute, nint size);
}
