using Libvirt.Abi.Extract;

namespace Libvirt.Abi.Tests.Extract;

public sealed class ExtractionTests
{
    /// <summary>Headers and descriptions that came out of api.json give it back: nothing is lost in either direction.</summary>
    [ClangFact]
    public void Our_own_headers_read_back_as_api_json()
    {
        var api = Extraction.Run(Path.Combine(Repository.Root, "include/libvirt"), Path.Combine(Repository.Root, "abi/xml"));
        Assert.Equal(Repository.Abi.Read("api.json"), api.Format());
    }

    [ReleaseFact]
    public void A_native_release_reads_as_what_is_checked_in()
    {
        foreach (var file in new Release(ReleaseFactAttribute.Folder!).Read(Repository.Abi))
            Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, file.Path)), file.Text);
    }

    [ClangFact]
    public void A_small_header_is_read_completely()
    {
        using var scratch = new ScratchHeaders("""
            #ifndef LIBVIRT_H
            #define LIBVIRT_H
            #define LIBVIR_VERSION_NUMBER 1002003
            #define VIR_NAME "name"
            #define VIR_LENGTH (4 + 1)
            #define VIR_CALL(x) \
                ((x) + \
                 1)
            typedef enum { VIR_A = 1 << 0, VIR_B = 1 << 3,
            #ifdef VIR_ENUM_SENTINELS
            VIR_LAST
            #endif
            } virFlags;
            typedef enum { VIR_MINUS = -1, VIR_ZERO, VIR_TWO = 2, VIR_SAME = VIR_B } virNumbers;
            typedef struct _virThing virThing;
            typedef virThing *virThingPtr;
            typedef struct _virInfo virInfo;
            struct _virInfo { char name[VIR_LENGTH]; long long when; union { int i; char *s; } value; };
            typedef int (*virCall)(virThingPtr thing, void *opaque);
            int virDo(virThingPtr thing, const char **names, unsigned int flags);
            #endif
            """, "VIR_NAME", "VIR_LENGTH", "VIR_CALL", "LIBVIR_VERSION_NUMBER", "virCall(thing,opaque)", "virDo(thing,names,flags)");
        var api = Extraction.Run(scratch.Headers, scratch.Descriptions);

        Assert.Equal("1.2.3", api.Version);
        Assert.Equal("((x) + 1)", api.Macros.Single(m => m.Name == "VIR_CALL").Raw);
        Assert.Equal(("int", "(4 + 1)", "5"), api.Macros.Where(m => m.Name == "VIR_LENGTH").Select(m => (m.Kind, m.Raw, $"{m.Value}")).Single());
        var flags = api.Enums.Single(e => e.Name == "virFlags");
        Assert.Equal([("VIR_A", 1L, 0, false), ("VIR_B", 8, 3, false), ("VIR_LAST", 9, null, true)],
            flags.Constants.Select(c => (c.Name, c.Value, c.Bit, c.Sentinel)));
        var numbers = api.Enums.Single(e => e.Name == "virNumbers");
        Assert.True(numbers.Signed);
        Assert.Equal([("VIR_MINUS", -1L, null), ("VIR_SAME", 8, "VIR_B"), ("VIR_TWO", 2, null), ("VIR_ZERO", 0, null)],
            numbers.Constants.Select(c => (c.Name, c.Value, c.SameAs)));
        Assert.Equal("virThing", Assert.Single(api.Opaque).Name);
        var info = Assert.Single(api.Structs);
        Assert.Equal([("char [5]", 0, 5), ("long long", 8, 8), ("union", 16, 8)], info.Fields.Select(f => (f.Type, f.Offset, f.Size)));
        Assert.Equal([("int", 0, 4), ("char *", 0, 8)], info.Fields[2].Fields!.Select(f => (f.Type, f.Offset, f.Size)));
        Assert.Equal([("thing", "virThingPtr"), ("opaque", "void *")], Assert.Single(api.Callbacks).Parameters.Select(p => (p.Name, p.Type)));
        Assert.Equal([("thing", "virThingPtr"), ("names", "const char **"), ("flags", "unsigned int")],
            Assert.Single(api.Functions).Parameters.Select(p => (p.Name, p.Type)));
    }
}
