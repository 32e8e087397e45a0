using System.Globalization;
using System.Text;
using Libvirt.Abi.Emit;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Extract;

/// <summary>
/// The tables of error codes and error domains. Headers name and number them; their texts are known only from the table that
/// is there, so new rows start without text (a test of the messages asks for it).
/// </summary>
public static class ErrorTables
{
    /// <summary>error-codes.tsv and error-domains.tsv with a row for each constant of <paramref name="api"/>.</summary>
    public static IEnumerable<GeneratedFile> Merge(ApiDescription api, AbiFolder old)
    {
        yield return Merge(api, old, "error-codes.tsv", "virErrorNumber", columns: 4, nameColumn: 1);
        yield return Merge(api, old, "error-domains.tsv", "virErrorDomain", columns: 3, nameColumn: 1);
    }

    private static GeneratedFile Merge(ApiDescription api, AbiFolder old, string file, string enumeration, int columns, int nameColumn)
    {
        var heading = old.Read(file).Split('\n')[0];
        var known = old.ReadTable(file).ToDictionary(r => r[nameColumn]);
        var text = new StringBuilder(heading + "\n");
        foreach (var constant in api.Enums.Single(e => e.Name == enumeration).Constants.Where(c => !c.Sentinel || known.ContainsKey(c.Name)).OrderBy(c => c.Value))
        {
            var row = known.GetValueOrDefault(constant.Name) ?? new string[columns];
            row[0] = constant.Value.ToString(CultureInfo.InvariantCulture);
            row[nameColumn] = constant.Name;
            text.AppendJoin('\t', row).Append('\n');
        }
        return new GeneratedFile("abi/" + file, text.ToString());
    }
}
