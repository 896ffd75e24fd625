import type { NewDepartment, NewFaculty } from "../queries/people.server.ts";

/** An invented university of the Jetisu region. */
export const universityName = {
  kk: "Ақсу-Қаратал университеті",
  ru: "Аксу-Каратальский университет",
  en: "Aqsu-Qaratal University",
} as const;

type Names = readonly [kk: string, ru: string, en: string];

const facultiesWithDepartments: readonly { names: Names; departments: readonly Names[] }[] = [
  {
    names: ["Педагогика және тілдер факультеті", "Факультет педагогики и языков", "Faculty of Education and Languages"],
    departments: [
      ["Педагогика және психология", "Педагогика и психология", "Pedagogy and Psychology"],
      ["Бастауыш және мектепке дейінгі білім", "Начальное и дошкольное образование", "Primary and Preschool Education"],
      ["Қазақ тілі мен әдебиеті", "Казахский язык и литература", "Kazakh Language and Literature"],
      ["Шет тілдері", "Иностранные языки", "Foreign Languages"],
    ],
  },
  {
    names: ["Жаратылыстану факультеті", "Факультет естественных наук", "Faculty of Natural Sciences"],
    departments: [
      ["Биология және экология", "Биология и экология", "Biology and Ecology"],
      ["Химия және химиялық технология", "Химия и химическая технология", "Chemistry and Chemical Engineering"],
      ["География және туризм", "География и туризм", "Geography and Tourism"],
    ],
  },
  {
    names: [
      "Физика-математика және ақпараттық технологиялар факультеті",
      "Факультет физики, математики и информационных технологий",
      "Faculty of Physics, Mathematics and Information Technology",
    ],
    departments: [
      ["Математика және оқыту әдістемесі", "Математика и методика преподавания", "Mathematics and its Teaching"],
      ["Физика және энергетика", "Физика и энергетика", "Physics and Power Engineering"],
      ["Ақпараттық жүйелер", "Информационные системы", "Information Systems"],
      ["Компьютерлік инженерия", "Компьютерная инженерия", "Computer Engineering"],
    ],
  },
  {
    names: [
      "Экономика, құқық және өнер факультеті",
      "Факультет экономики, права и искусств",
      "Faculty of Economics, Law and Arts",
    ],
    departments: [
      ["Экономика және қаржы", "Экономика и финансы", "Economics and Finance"],
      ["Құқықтану", "Юриспруденция", "Law"],
      ["Өнер және дизайн", "Искусство и дизайн", "Arts and Design"],
    ],
  },
];

/** Four faculties and fourteen departments; departments are counted through the whole university: `department-01` … `department-14`. */
export function buildStructure(): { faculties: NewFaculty[]; departments: NewDepartment[] } {
  const faculties = facultiesWithDepartments.map(({ names: [nameKk, nameRu, nameEn] }, index) => ({
    id: `faculty-${index + 1}`,
    nameKk,
    nameRu,
    nameEn,
  }));
  const departments = facultiesWithDepartments
    .flatMap((faculty, index) => faculty.departments.map((names) => ({ facultyId: `faculty-${index + 1}`, names })))
    .map(({ facultyId, names: [nameKk, nameRu, nameEn] }, index) => ({
      id: `department-${String(index + 1).padStart(2, "0")}`,
      facultyId,
      nameKk,
      nameRu,
      nameEn,
    }));
  return { faculties, departments };
}
