using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host;

/// <summary>
/// The list of device files of a group in the unified hierarchy: a table in the kernel, and a program that looks each access up in it. The table has native's form
/// (key: major above minor, all ones for any; value: access above type), so that either can go on with what the other made.
/// </summary>
internal static class DeviceFilter
{
    private const uint KeySize = 8, ValueSize = 4, Entries = 1024, BlockType = 1, CharacterType = 2;
    private const int AccessShift = 16, Folder = 0x10000; // O_DIRECTORY

    /// <summary>Puts an empty list in place of the old one: all is forbidden.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Replace(string folder)
    {
        using var group = Open(folder);
        var old = KernelProgram.ProgramsOf(group.Number);
        try
        {
            using var table = Install(group.Number);
            foreach (var program in old)
            {
                // Only lists of this form: systemd's own programs stay.
                using var its = KernelProgram.TableOf(program.Number, KeySize, ValueSize);
                if (its is not null)
                    KernelProgram.DetachFrom(group.Number, program.Number);
            }
        }
        finally
        {
            old.ForEach(p => p.Dispose());
        }
    }

    /// <summary>Allows a device, besides what it was allowed before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Allow(string folder, DeviceRule rule) => Change(folder, rule, (before, value) => before | value);

    /// <summary>Forbids a device.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Deny(string folder, DeviceRule rule)
        => Change(folder, rule, (before, value) =>
        {
            uint left = before & ~(value >> AccessShift << AccessShift);
            return left >> AccessShift != 0 ? left : 0;
        });

    private static void Change(string folder, DeviceRule rule, Func<uint, uint, uint> change)
    {
        using var group = Open(folder);
        using var table = Find(group.Number) ?? Install(group.Number);
        ulong key = (ulong)(uint)rule.Number.Major << 32 | (uint)rule.Number.Minor;
        uint value = change(KernelProgram.Find(table.Number, key) ?? 0, (uint)rule.Access << AccessShift | (rule.IsBlock ? BlockType : CharacterType));
        if (value == 0)
            KernelProgram.Remove(table.Number, key);
        else
            KernelProgram.Set(table.Number, key, value);
    }

    private static Descriptor? Find(int group)
    {
        Descriptor? found = null;
        foreach (var program in KernelProgram.ProgramsOf(group))
        {
            found ??= KernelProgram.TableOf(program.Number, KeySize, ValueSize);
            program.Dispose();
        }
        return found;
    }

    private static Descriptor Install(int group)
    {
        var table = KernelProgram.CreateTable(KeySize, ValueSize, Entries);
        try
        {
            using var program = KernelProgram.LoadProgram(Code(table.Number));
            KernelProgram.AttachTo(group, program.Number);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    private static Descriptor Open(string folder)
    {
        int file = Native.Open(folder, Native.ReadOnly | Folder | Native.CloseOnExec, 0);
        return file >= 0 ? new(file) : throw LibvirtException.System(ErrorDomain.Cgroup, Marshal.GetLastPInvokeError(), $"unable to open '{folder}'");
    }

    /// <summary>The program: looks up (major, minor), (major, any), (any, any) until an entry allows all that is asked for.</summary>
    private static ulong[] Code(int table)
    {
        var code = new List<ulong>
        {
            Instruction(0xbf, 6, 1), // r6 = what is asked: access and type, major, minor
            Instruction(0x61, 7, 6, 4), // r7 = major
            Instruction(0x67, 7, 0, 0, 32), // r7 <<= 32
            Instruction(0x61, 8, 6, 8), // r8 = minor
        };
        for (int wildcards = 0; wildcards <= 2; wildcards++)
            Lookup(code, table, wildcards);
        code.Add(Instruction(0xb7, 0, 0)); // r0 = 0: forbidden
        code.Add(Instruction(0x95, 0, 0)); // exit
        return [.. code];
    }

    private static void Lookup(List<ulong> code, int table, int wildcards)
    {
        if (wildcards == 2)
            code.Add(Instruction(0xb7, 2, 0, 0, -1)); // r2 = -1
        else
        {
            if (wildcards == 1)
            {
                code.Add(Instruction(0x18, 8, 0, 0, -1)); // r8 = 0xffffffff, two instructions
                code.Add(0);
            }
            code.Add(Instruction(0xbf, 2, 7)); // r2 = r7
            code.Add(Instruction(0x4f, 2, 8)); // r2 |= r8
        }
        code.Add(Instruction(0x7b, 10, 2, -8)); // *(r10 - 8) = r2
        code.Add(Instruction(0xbf, 2, 10)); // r2 = r10
        code.Add(Instruction(0x07, 2, 0, 0, -8)); // r2 -= 8
        code.Add(Instruction(0x18, 1, 1, 0, table)); // r1 = the table, two instructions
        code.Add(0);
        code.Add(Instruction(0x85, 0, 0, 0, 1)); // r0 = map_lookup_elem(r1, r2)
        code.Add(Instruction(0x15, 0, 0, 6)); // nothing there: go on behind this block
        code.Add(Instruction(0x61, 1, 0)); // r1 = *r0
        code.Add(Instruction(0x61, 2, 6)); // r2 = what is asked
        code.Add(Instruction(0x5f, 1, 2)); // r1 &= r2
        code.Add(Instruction(0x5d, 1, 2, 2)); // not all of it: go on
        code.Add(Instruction(0xb7, 0, 0, 0, 1)); // r0 = 1: allowed
        code.Add(Instruction(0x95, 0, 0)); // exit
    }

    /// <summary>struct bpf_insn: code, two registers of four bits, offset of 16, number of 32.</summary>
    private static ulong Instruction(byte code, byte to, byte from, short offset = 0, int number = 0)
        => code | (ulong)(byte)(to | from << 4) << 8 | (ulong)(ushort)offset << 16 | (ulong)(uint)number << 32;
}
