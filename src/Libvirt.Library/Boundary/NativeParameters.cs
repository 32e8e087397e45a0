using System.Text;

namespace Libvirt.Library.Boundary;

/// <summary>Arrays of virTypedParameter across the boundary.</summary>
internal static unsafe class NativeParameters
{
    private const int NameLength = Constants.TypedParamFieldLength;

    /// <summary>A managed copy.</summary>
    public static TypedParameter[] Read(NativeTypedParameter* parameters, long count)
    {
        if (parameters == null || count <= 0)
            return [];
        var list = new TypedParameter[count];
        for (long i = 0; i < count; i++)
            list[i] = Read(ref parameters[i]);
        return list;
    }

    /// <summary>A managed copy for a call that looks at types first: a name without an end is cut, a string may be null.</summary>
    public static TypedParameter[] ReadAsIs(NativeTypedParameter* parameters, long count)
    {
        if (parameters == null || count <= 0)
            return [];
        var list = new TypedParameter[count];
        for (long i = 0; i < count; i++)
        {
            var name = new ReadOnlySpan<byte>(parameters[i].Field, NameLength);
            int end = name.IndexOf((byte)0);
            var type = (TypedParameterType)parameters[i].Type;
            var text = type == TypedParameterType.String && parameters[i].Value != 0 ? NativeText.Read((nint)parameters[i].Value) : null;
            list[i] = new(Encoding.UTF8.GetString(end < 0 ? name : name[..end]), type, parameters[i].Value, text);
        }
        return list;
    }

    /// <summary>One parameter as a managed value.</summary>
    public static TypedParameter Read(ref NativeTypedParameter p)
    {
        fixed (byte* field = p.Field)
        {
            var name = new ReadOnlySpan<byte>(field, NameLength);
            int end = name.IndexOf((byte)0);
            var type = (TypedParameterType)p.Type;
            if (end < 0)
                throw LibvirtException.InvalidParameter(ErrorDomain.None, "virTypedParamsCheck", "params", $"string parameter name '{Encoding.UTF8.GetString(name)}' too long");
            var text = Encoding.UTF8.GetString(name[..end]);
            if (type == TypedParameterType.String && p.Value == 0)
                throw LibvirtException.InvalidParameter(ErrorDomain.None, "virTypedParamsCheck", "params", $"NULL string parameter '{text}'");
            return new(text, type, p.Value, type == TypedParameterType.String ? NativeText.Read((nint)p.Value) : null);
        }
    }

    /// <summary>Fills a zeroed struct.</summary>
    public static void Fill(NativeTypedParameter* p, TypedParameter value)
    {
        WriteName(p->Field, value.Name);
        p->Type = (int)value.Type;
        p->Value = value.Type == TypedParameterType.String ? (ulong)NativeText.Allocate(value.Text ?? "") : value.Bits;
    }

    /// <summary>
    /// The protocol of calls whose array the program brings: with *count == 0 only the number is stored, else as many as fit.
    /// </summary>
    public static void Write(TypedParameter[] values, NativeTypedParameter* destination, int* count)
    {
        if (*count == 0 || destination == null)
        {
            *count = values.Length;
            return;
        }
        int number = Math.Min(*count, values.Length);
        for (int i = 0; i < number; i++)
        {
            destination[i] = default;
            Fill(&destination[i], values[i]);
        }
        *count = number;
    }

    /// <summary>Stores a malloc array, which the program frees with virTypedParamsFree.</summary>
    public static void Allocate(IReadOnlyList<TypedParameter> values, nint* destination, int* count)
    {
        *destination = 0;
        if (values.Count > 0)
        {
            var array = (NativeTypedParameter*)Native.Zeroed((long)sizeof(NativeTypedParameter) * values.Count);
            for (int i = 0; i < values.Count; i++)
                Fill(&array[i], values[i]);
            *destination = (nint)array;
        }
        *count = values.Count;
    }

    /// <summary>virNodeCPUStats and virNodeMemoryStats: pairs of name and number; the program's count must fit exactly, 0 asks for it.</summary>
    public static void WriteStats(TypedParameter[] values, byte* destination, int* count)
    {
        if (*count == 0)
        {
            *count = values.Length;
            return;
        }
        if (*count != values.Length)
            throw LibvirtException.InvalidArgument(ErrorDomain.None, $"nparams in function must be equal to {values.Length}");
        var array = (NodeCPUStats*)destination;
        for (int i = 0; i < values.Length; i++)
        {
            array[i] = default;
            WriteName(array[i].Field, values[i].Name);
            array[i].Value = values[i].AsULong;
        }
    }

    /// <summary>Frees an array and the strings in it; NULL is nothing.</summary>
    public static void Free(nint parameters, int count)
    {
        Clear((NativeTypedParameter*)parameters, count);
        Native.Free(parameters);
    }

    /// <summary>Frees the strings of an array.</summary>
    public static void Clear(NativeTypedParameter* parameters, int count)
    {
        if (parameters == null)
            return;
        for (int i = 0; i < count; i++)
            if (parameters[i].Type == (int)TypedParameterType.String)
            {
                Native.Free((nint)parameters[i].Value);
                parameters[i].Value = 0;
            }
    }

    private static void WriteName(byte* field, string name)
    {
        var bytes = new Span<byte>(field, NameLength);
        if (name.Length < NameLength && Ascii.FromUtf16(name, bytes, out int written) == System.Buffers.OperationStatus.Done)
        {
            bytes[written] = 0;
            return;
        }
        int length = Encoding.UTF8.GetByteCount(name);
        if (length >= NameLength)
            throw LibvirtException.Internal(ErrorDomain.None, $"Field name '{name}' too long");
        Encoding.UTF8.GetBytes(name, bytes);
        bytes[length] = 0;
    }
}
